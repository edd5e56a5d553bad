using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DraftKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DraftKey",
                table: "AspNetUsers",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            // Everyone has a key of their own, also those who had an account before.
            migrationBuilder.Sql("""
                UPDATE "AspNetUsers" SET "DraftKey" = LOWER(CONVERT(varchar(64), CRYPT_GEN_RANDOM(32), 2));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DraftKey",
                table: "AspNetUsers");
        }
    }
}
