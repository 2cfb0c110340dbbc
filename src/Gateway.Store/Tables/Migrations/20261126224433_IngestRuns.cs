using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>When each source was read, and how that ended.</summary>
internal sealed partial class IngestRuns : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "ingest_run",
            columns: table => new
            {
                number = table.Column<long>(type: "INTEGER", nullable: false),
                key = table.Column<string>(type: "TEXT", nullable: false),
                source = table.Column<string>(type: "TEXT", nullable: false),
                status = table.Column<int>(type: "INTEGER", nullable: false),
                files_total = table.Column<int>(type: "INTEGER", nullable: true),
                files_read = table.Column<int>(type: "INTEGER", nullable: false),
                posts_added = table.Column<int>(type: "INTEGER", nullable: false),
                posts_changed = table.Column<int>(type: "INTEGER", nullable: false),
                posts_removed = table.Column<int>(type: "INTEGER", nullable: false),
                started_at = table.Column<long>(type: "INTEGER", nullable: false),
                finished_at = table.Column<long>(type: "INTEGER", nullable: false),
                error = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ingest_run", x => x.number);
            });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "ingest_run");
    }
}
