using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>What became of each object in each revision.</summary>
internal sealed partial class Changes : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>(
            name: "is_compared",
            table: "revision",
            type: "INTEGER",
            nullable: false,
            defaultValue: false);

        migrationBuilder.CreateTable(
            name: "change",
            columns: table => new
            {
                number = table.Column<long>(type: "INTEGER", nullable: false),
                revision = table.Column<long>(type: "INTEGER", nullable: false),
                kind = table.Column<int>(type: "INTEGER", nullable: false),
                type = table.Column<string>(type: "TEXT", nullable: false),
                key = table.Column<string>(type: "TEXT", nullable: false),
                fields = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_change", x => x.number);
            });

        migrationBuilder.CreateIndex(
            name: "IX_change_revision",
            table: "change",
            column: "revision");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "change");

        migrationBuilder.DropColumn(
            name: "is_compared",
            table: "revision");
    }
}
