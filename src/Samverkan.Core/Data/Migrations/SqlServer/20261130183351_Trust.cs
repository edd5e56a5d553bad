using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "Sections",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "SectionDrafts",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ChainHash",
                table: "History",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<int>(
                name: "ChainNumber",
                table: "History",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChainedAt",
                table: "History",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Salt",
                table: "History",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ToldHash",
                table: "History",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "FigureImports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "CrimeSets",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "Areas",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Readers",
                table: "AgendaItems",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.CreateTable(
                name: "HistoryChains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryChains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberRemarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberRemarks", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_NumberRemarks_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NumberRemarks_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
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

            migrationBuilder.CreateIndex(
                name: "IX_NumberRemarks_PartyId",
                table: "NumberRemarks",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_NumberRemarks_Sequence",
                table: "NumberRemarks",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);
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
