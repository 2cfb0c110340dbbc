using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <inheritdoc />
internal sealed partial class InitialHistory : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "known_diagnostic",
            columns: table => new
            {
                key = table.Column<string>(type: "TEXT", nullable: false),
                first_seen_at = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_known_diagnostic", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "known_post",
            columns: table => new
            {
                key = table.Column<string>(type: "TEXT", nullable: false),
                source = table.Column<string>(type: "TEXT", nullable: false),
                path = table.Column<string>(type: "TEXT", nullable: false),
                content_hash = table.Column<string>(type: "TEXT", nullable: false),
                urls = table.Column<string>(type: "TEXT", nullable: false),
                slugs = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_known_post", x => x.key);
            });

        migrationBuilder.CreateTable(
            name: "revision",
            columns: table => new
            {
                number = table.Column<long>(type: "INTEGER", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                committed_at = table.Column<long>(type: "INTEGER", nullable: false),
                fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                shape = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_revision", x => x.number);
            });

        migrationBuilder.CreateTable(
            name: "known_section",
            columns: table => new
            {
                key = table.Column<string>(type: "TEXT", nullable: false),
                post_key = table.Column<string>(type: "TEXT", nullable: false),
                title = table.Column<string>(type: "TEXT", nullable: false),
                anchors = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_known_section", x => x.key);
                table.ForeignKey(
                    name: "FK_known_section_known_post_post_key",
                    column: x => x.post_key,
                    principalTable: "known_post",
                    principalColumn: "key",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "IX_known_section_post_key",
            table: "known_section",
            column: "post_key");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "known_diagnostic");

        migrationBuilder.DropTable(
            name: "known_section");

        migrationBuilder.DropTable(
            name: "revision");

        migrationBuilder.DropTable(
            name: "known_post");
    }
}
