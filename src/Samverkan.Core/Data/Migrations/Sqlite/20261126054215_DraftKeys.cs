using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            // Everyone has a key of their own, also those who had an account before.
            migrationBuilder.Sql("""
                UPDATE "AspNetUsers" SET "DraftKey" = lower(hex(randomblob(32)));
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
