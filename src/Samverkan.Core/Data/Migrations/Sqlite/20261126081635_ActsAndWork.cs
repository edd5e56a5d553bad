using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ActsAndWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EventId",
                table: "Outbox",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActId",
                table: "History",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "ChangesJson",
                table: "History",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "ValuesJson",
                table: "History",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.CreateTable(
                name: "FilesToMake",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI"),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false, collation: "SV_CI"),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilesToMake", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false, collation: "SV_CI"),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.Job, x.Date });
                });

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_AgreementId",
                table: "FilesToMake",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_DoneAt_DueAt",
                table: "FilesToMake",
                columns: new[] { "DoneAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_SubjectId",
                table: "FilesToMake",
                column: "SubjectId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FilesToMake");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropColumn(
                name: "EventId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ActId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ChangesJson",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ValuesJson",
                table: "History");
        }
    }
}
