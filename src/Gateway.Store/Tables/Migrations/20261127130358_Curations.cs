using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>What curators decide.</summary>
internal sealed partial class Curations : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "curation_event",
            columns: table => new
            {
                number = table.Column<long>(type: "INTEGER", nullable: false),
                curation = table.Column<string>(type: "TEXT", nullable: false),
                @event = table.Column<int>(name: "event", type: "INTEGER", nullable: false),
                subject = table.Column<string>(type: "TEXT", nullable: true),
                decision = table.Column<string>(type: "TEXT", nullable: true),
                note = table.Column<string>(type: "TEXT", nullable: true),
                decided_by = table.Column<string>(type: "TEXT", nullable: true),
                decided_at = table.Column<long>(type: "INTEGER", nullable: false),
                revision = table.Column<string>(type: "TEXT", nullable: true),
                client_mutation_id = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_curation_event", x => x.number);
            });

        migrationBuilder.CreateIndex(
            name: "IX_curation_event_curation",
            table: "curation_event",
            column: "curation");

        migrationBuilder.CreateIndex(
            name: "IX_curation_event_decided_by_client_mutation_id",
            table: "curation_event",
            columns: ["decided_by", "client_mutation_id"]);

        migrationBuilder.CreateIndex(
            name: "IX_curation_event_subject",
            table: "curation_event",
            column: "subject");

        // What was decided stays written, whoever would have it otherwise. Other databases grant rights for this.
        if (ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
        {
            foreach (var change in new[] { "UPDATE", "DELETE" })
                migrationBuilder.Sql($"CREATE TRIGGER curation_event_{change.ToLowerInvariant()} BEFORE {change} ON curation_event BEGIN SELECT RAISE(ABORT, 'The journal of curations is only added to.'); END;");
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "curation_event");
    }
}
