using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class VersionsKeepNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ReplacedNumber",
                table: "AgendaItems",
                type: "int",
                nullable: true);

            // A draft that was submitted before and taken back has a number that others have seen: it gets the next one.
            migrationBuilder.Sql("""
                UPDATE "AnnexVersions" SET "Number" = "Number" + 1
                WHERE "Status" = 'Draft' AND EXISTS (
                    SELECT 1 FROM "AnnexTransitions" t WHERE t."AnnexVersionId" = "AnnexVersions"."Id" AND t."To" = 'Submitted');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReplacedNumber",
                table: "AgendaItems");
        }
    }
}
