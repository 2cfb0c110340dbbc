using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>By what posts and sections are recognised whose names have changed.</summary>
internal sealed partial class KnownTexts : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "texts",
            table: "known_outline",
            type: "TEXT",
            nullable: false,
            defaultValue: "[]");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(
            name: "texts",
            table: "known_outline");
    }
}
