using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FactsOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EnteredAt",
                table: "Meetings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "OpenedAt",
                table: "Meetings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PlannedAt",
                table: "Meetings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftKey",
                table: "AspNetUsers",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<int>(
                name: "ReplacedNumber",
                table: "AgendaItems",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeetingMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FromPlace = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    ToPlace = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingMoves_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SettingsChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Bound = table.Column<bool>(type: "bit", nullable: false),
                    BeforeJson = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    AfterJson = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingsChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SettingsChanges_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMoves_MeetingId",
                table: "MeetingMoves",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_SettingsChanges_AgreementId",
                table: "SettingsChanges",
                column: "AgreementId");

            // A draft that was submitted before and taken back has a number that others have seen: it gets the next one.
            migrationBuilder.Sql("""
                UPDATE "AnnexVersions" SET "Number" = "Number" + 1
                WHERE "Status" = 'Draft' AND EXISTS (
                    SELECT 1 FROM "AnnexTransitions" t WHERE t."AnnexVersionId" = "AnnexVersions"."Id" AND t."To" = 'Submitted');
                """);

            // Everyone has a key of their own, also those who had an account before.
            migrationBuilder.Sql("""
                UPDATE "AspNetUsers" SET "DraftKey" = LOWER(CONVERT(varchar(64), CRYPT_GEN_RANDOM(32), 2));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeetingMoves");

            migrationBuilder.DropTable(
                name: "SettingsChanges");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "OpenedAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PlannedAt",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "DraftKey",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "ReplacedNumber",
                table: "AgendaItems");
        }
    }
}
