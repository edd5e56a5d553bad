using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Trust : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "SurveyQuestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "Sections",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "SectionDrafts",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "ChainHash",
                table: "History",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<int>(
                name: "ChainNumber",
                table: "History",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChainedAt",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "History",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "ToldHash",
                table: "History",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "FigureImports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "CrimeSets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Areas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "AgendaItems",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.CreateTable(
                name: "HistoryChains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Late = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryChains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberRemarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false, collation: "SV_CI"),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV_CI"),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NumberRemarks_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_History_AgreementId_ChainNumber",
                table: "History",
                columns: new[] { "AgreementId", "ChainNumber" },
                filter: "\"ChainNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_History_ChainNumber_Sequence",
                table: "History",
                columns: new[] { "ChainNumber", "Sequence" },
                filter: "\"ChainNumber\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NumberRemarks_AgreementId_Number_PartyId",
                table: "NumberRemarks",
                columns: new[] { "AgreementId", "Number", "PartyId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HistoryChains");

            migrationBuilder.DropTable(
                name: "NumberRemarks");

            migrationBuilder.DropIndex(
                name: "IX_History_AgreementId_ChainNumber",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_ChainNumber_Sequence",
                table: "History");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "SurveyQuestions");

            migrationBuilder.DropColumn(
                name: "Readers",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "Readers",
                table: "SectionDrafts");

            migrationBuilder.DropColumn(
                name: "ChainHash",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ChainNumber",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ChainedAt",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ToldHash",
                table: "History");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "FigureImports");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "CrimeSets");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Areas");

            migrationBuilder.DropColumn(
                name: "Readers",
                table: "AgendaItems");
        }
    }
}
