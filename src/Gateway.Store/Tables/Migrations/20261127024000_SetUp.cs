using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>What was to be read, and how: tells whether content may be served before the sources have been looked at.</summary>
internal sealed partial class SetUp : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "set_up",
            table: "revision",
            type: "TEXT",
            nullable: true);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "set_up",
            table: "revision");
    }
}
