using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>No line of the journal of curations takes the place of another: for INSERT OR REPLACE, SQLite asks no trigger whether it may delete.</summary>
internal sealed partial class WrittenOnce : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
            migrationBuilder.Sql(
                "CREATE TRIGGER curation_event_insert BEFORE INSERT ON curation_event WHEN EXISTS (SELECT 1 FROM curation_event WHERE number = new.number) BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
            migrationBuilder.Sql("DROP TRIGGER curation_event_insert;");
    }
}
