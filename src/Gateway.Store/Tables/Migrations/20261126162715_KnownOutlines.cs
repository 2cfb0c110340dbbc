using Microsoft.EntityFrameworkCore.Migrations;

namespace Gateway.Store.Tables.Migrations;

/// <summary>One row a post instead of one a section: of a large blog there were hundreds of thousands.</summary>
internal sealed partial class KnownOutlines : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "known_outline",
            columns: table => new
            {
                post_key = table.Column<string>(type: "TEXT", nullable: false),
                sections = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_known_outline", x => x.post_key);
            });

        migrationBuilder.Sql(
            """
            INSERT INTO known_outline (post_key, sections)
            SELECT post_key, json_group_array(json(names) ORDER BY place)
            FROM (
                SELECT post_key, section.rowid AS place,
                    (SELECT json_group_array(name) FROM (
                        SELECT key AS name UNION ALL SELECT title UNION ALL SELECT value FROM json_each(anchors))) AS names
                FROM known_section AS section)
            GROUP BY post_key;
            """);

        migrationBuilder.DropTable(
            name: "known_section");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "known_section",
            columns: table => new
            {
                key = table.Column<string>(type: "TEXT", nullable: false),
                anchors = table.Column<string>(type: "TEXT", nullable: false),
                post_key = table.Column<string>(type: "TEXT", nullable: false),
                title = table.Column<string>(type: "TEXT", nullable: false)
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

        migrationBuilder.DropTable(
            name: "known_outline");
    }
}
