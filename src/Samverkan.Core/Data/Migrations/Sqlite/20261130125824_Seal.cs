using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Seal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SealFormula",
                table: "SignatureRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "SignedSeal",
                table: "SignatureRequests",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "FilesToMake",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SealFormula",
                table: "SignatureRequests");

            migrationBuilder.DropColumn(
                name: "SignedSeal",
                table: "SignatureRequests");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "FilesToMake");
        }
    }
}
