using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WorkingMaterial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanDrafts_ActionPlans_PlanId",
                table: "PlanDrafts");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionDrafts_Sections_SectionId",
                table: "SectionDrafts");

            migrationBuilder.RenameColumn(
                name: "SectionId",
                table: "SectionDrafts",
                newName: "SubjectId");

            migrationBuilder.RenameIndex(
                name: "IX_SectionDrafts_SectionId_PartyId",
                table: "SectionDrafts",
                newName: "IX_SectionDrafts_SubjectId_PartyId");

            migrationBuilder.RenameColumn(
                name: "PlanId",
                table: "PlanDrafts",
                newName: "SubjectId");

            migrationBuilder.RenameIndex(
                name: "IX_PlanDrafts_PlanId_PartyId",
                table: "PlanDrafts",
                newName: "IX_PlanDrafts_SubjectId_PartyId");

            migrationBuilder.RenameColumn(
                name: "EditedBy",
                table: "Contributions",
                newName: "SharedBy");

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "Sources",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Sources",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "Sources",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<byte[]>(
                name: "Content",
                table: "SealedDocument",
                type: "varbinary(max)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "PriorityAreas",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "PriorityAreas",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "PriorityAreas",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<byte[]>(
                name: "MinutesContent",
                table: "Meetings",
                type: "varbinary(max)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "Content",
                table: "FrozenDocuments",
                type: "varbinary(max)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "Contributions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerPartyId",
                table: "Contributions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "Amendments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Amendments",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "Amendments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ActivitiesJson",
                table: "ActionPlans",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.CreateTable(
                name: "AmendmentDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    BaseJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmendmentDrafts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_AmendmentDrafts_Amendments_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Amendments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AmendmentDrafts_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AreaDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    BaseJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaDrafts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_AreaDrafts_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AreaDrafts_PriorityAreas_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "PriorityAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContributionDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    BaseJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionDrafts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_ContributionDrafts_Contributions_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Contributions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContributionDrafts_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    BaseJson = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PartyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceDrafts", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_SourceDrafts_Parties_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Parties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SourceDrafts_Sources_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_OwnerPartyId",
                table: "Contributions",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_AmendmentDrafts_PartyId",
                table: "AmendmentDrafts",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_AmendmentDrafts_Sequence",
                table: "AmendmentDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AmendmentDrafts_SubjectId_PartyId",
                table: "AmendmentDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AreaDrafts_PartyId",
                table: "AreaDrafts",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_AreaDrafts_Sequence",
                table: "AreaDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AreaDrafts_SubjectId_PartyId",
                table: "AreaDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContributionDrafts_PartyId",
                table: "ContributionDrafts",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionDrafts_Sequence",
                table: "ContributionDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_ContributionDrafts_SubjectId_PartyId",
                table: "ContributionDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceDrafts_PartyId",
                table: "SourceDrafts",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceDrafts_Sequence",
                table: "SourceDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceDrafts_SubjectId_PartyId",
                table: "SourceDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            // Content that was columns becomes values; what nobody has shared becomes its owner's draft; large text is packed.
            migrationBuilder.Sql("""
                UPDATE [FrozenDocuments] SET [Content] = CASE WHEN [Json] = N'' THEN 0x
                    ELSE COMPRESS(CAST([Json] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max))) END;
                """);

            migrationBuilder.Sql("""
                UPDATE [SealedDocument] SET [Content] = CASE WHEN [Json] = N'' THEN 0x
                    ELSE COMPRESS(CAST([Json] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max))) END;
                """);

            migrationBuilder.Sql("""
                UPDATE [Meetings] SET [MinutesContent] = CASE WHEN [MinutesJson] = N'' THEN 0x
                    ELSE COMPRESS(CAST([MinutesJson] COLLATE Latin1_General_100_BIN2_UTF8 AS varchar(max))) END;
                """);

            migrationBuilder.Sql("""
                UPDATE p SET p.[ActivitiesJson] = ISNULL((SELECT a.[ActivityId] AS [Id], a.[Title], a.[Description], a.[Purpose], a.[Term],
                        a.[Frequency], a.[Responsible],
                        a.[SecondContact] AS [Second.Contact], a.[SecondParticipants] AS [Second.Participants],
                        a.[SecondCommitments] AS [Second.Commitments],
                        a.[FirstContact] AS [First.Contact], a.[FirstParticipants] AS [First.Participants],
                        a.[FirstCommitments] AS [First.Commitments],
                        a.[OtherParticipants], a.[Financing],
                        a.[ToParticipants] AS [Communication.Participants], a.[WithinSecond] AS [Communication.WithinSecond],
                        a.[WithinFirst] AS [Communication.WithinFirst], a.[BetweenParties] AS [Communication.Between],
                        a.[FollowUp], a.[Outcome]
                    FROM [PlanActivity] AS a WHERE a.[PlanId] = p.[Id] ORDER BY a.[Position] FOR JSON PATH), N'[]')
                FROM [ActionPlans] AS p;
                """);

            migrationBuilder.Sql("""
                UPDATE t SET t.[ContentVersion] = 1,
                    t.[SharedAt] = (SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL),
                    t.[SharedBy] = COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h
                        WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL ORDER BY h.[At] DESC), N'')
                FROM [Sources] AS t WHERE t.[OwnerPartyId] IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE t SET t.[ContentVersion] = 1,
                    t.[SharedAt] = (SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL),
                    t.[SharedBy] = COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h
                        WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL ORDER BY h.[At] DESC), N'')
                FROM [PriorityAreas] AS t WHERE t.[OwnerPartyId] IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE t SET t.[ContentVersion] = 1,
                    t.[SharedAt] = (SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL),
                    t.[SharedBy] = COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h
                        WHERE h.[SubjectId] = t.[Id] AND h.[PartyId] IS NULL ORDER BY h.[At] DESC), N'')
                FROM [Amendments] AS t WHERE t.[OwnerPartyId] IS NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO [SourceDrafts] ([Id], [Json], [BaseJson], [Sequence], [Version], [SubjectId], [PartyId], [BasedOn], [EditedAt], [EditedBy])
                SELECT NEWID(),
                    (SELECT t.[Title] AS [Title], t.[Owner] AS [Owner], t.[Period] AS [Period], t.[Use] AS [Use],
                        t.[Classification] AS [Marking.Classification], t.[LegalBasis] AS [Marking.LegalBasis],
                        t.[Method] AS [Method], t.[Periodicity] AS [Periodicity], t.[NextRelease] AS [NextRelease],
                        t.[Reliability] AS [Reliability], t.[LeftOut] AS [LeftOut] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER),
                    N'', t.[Sequence], 1, t.[Id], t.[OwnerPartyId], 0,
                    COALESCE((SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id]), SYSUTCDATETIME()),
                    COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h WHERE h.[SubjectId] = t.[Id] ORDER BY h.[At] DESC), N'')
                FROM [Sources] AS t WHERE t.[OwnerPartyId] IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO [AreaDrafts] ([Id], [Json], [BaseJson], [Sequence], [Version], [SubjectId], [PartyId], [BasedOn], [EditedAt], [EditedBy])
                SELECT NEWID(),
                    (SELECT t.[Name] AS [Name], t.[Why] AS [Why] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER),
                    N'', t.[Sequence], 1, t.[Id], t.[OwnerPartyId], 0,
                    COALESCE((SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id]), SYSUTCDATETIME()),
                    COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h WHERE h.[SubjectId] = t.[Id] ORDER BY h.[At] DESC), N'')
                FROM [PriorityAreas] AS t WHERE t.[OwnerPartyId] IS NOT NULL AND t.[RemovedAt] IS NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO [AmendmentDrafts] ([Id], [Json], [BaseJson], [Sequence], [Version], [SubjectId], [PartyId], [BasedOn], [EditedAt], [EditedBy])
                SELECT NEWID(),
                    (SELECT t.[Heading] AS [Heading], t.[Text] AS [Text] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER),
                    N'', t.[Sequence], 1, t.[Id], t.[OwnerPartyId], 0,
                    COALESCE((SELECT MAX(h.[At]) FROM [History] AS h WHERE h.[SubjectId] = t.[Id]), SYSUTCDATETIME()),
                    COALESCE((SELECT TOP (1) h.[UserName] FROM [History] AS h WHERE h.[SubjectId] = t.[Id] ORDER BY h.[At] DESC), N'')
                FROM [Amendments] AS t WHERE t.[OwnerPartyId] IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO [ContributionDrafts] ([Id], [Json], [BaseJson], [Sequence], [Version], [SubjectId], [PartyId], [BasedOn], [EditedAt], [EditedBy])
                SELECT NEWID(),
                    (SELECT t.[Kind] AS [Kind], t.[Title] AS [Title], t.[Where] AS [Where], t.[On] AS [On],
                        t.[Numbers] AS [Numbers], t.[Text] AS [Text] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER),
                    N'', t.[Sequence], 1, t.[Id], t.[PartyId], 0,
                    t.[EditedAt],
                    t.[SharedBy]
                FROM [Contributions] AS t WHERE t.[SharedAt] IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE [Contributions] SET [ContentVersion] = 1 WHERE [SharedAt] IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE [Contributions] SET [OwnerPartyId] = [PartyId], [SharedBy] = N'' WHERE [SharedAt] IS NULL;
                """);

            migrationBuilder.DropTable(
                name: "PlanActivity");

            migrationBuilder.DropColumn(
                name: "Json",
                table: "SealedDocument");

            migrationBuilder.DropColumn(
                name: "MinutesJson",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Json",
                table: "FrozenDocuments");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "Contributions");

            migrationBuilder.AddForeignKey(
                name: "FK_Contributions_Parties_OwnerPartyId",
                table: "Contributions",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanDrafts_ActionPlans_SubjectId",
                table: "PlanDrafts",
                column: "SubjectId",
                principalTable: "ActionPlans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionDrafts_Sections_SubjectId",
                table: "SectionDrafts",
                column: "SubjectId",
                principalTable: "Sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Contributions_Parties_OwnerPartyId",
                table: "Contributions");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanDrafts_ActionPlans_SubjectId",
                table: "PlanDrafts");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionDrafts_Sections_SubjectId",
                table: "SectionDrafts");

            migrationBuilder.DropTable(
                name: "AmendmentDrafts");

            migrationBuilder.DropTable(
                name: "AreaDrafts");

            migrationBuilder.DropTable(
                name: "ContributionDrafts");

            migrationBuilder.DropTable(
                name: "SourceDrafts");

            migrationBuilder.DropIndex(
                name: "IX_Contributions_OwnerPartyId",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "ContentVersion",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "SharedBy",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Content",
                table: "SealedDocument");

            migrationBuilder.DropColumn(
                name: "ContentVersion",
                table: "PriorityAreas");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "PriorityAreas");

            migrationBuilder.DropColumn(
                name: "SharedBy",
                table: "PriorityAreas");

            migrationBuilder.DropColumn(
                name: "MinutesContent",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Content",
                table: "FrozenDocuments");

            migrationBuilder.DropColumn(
                name: "ContentVersion",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "OwnerPartyId",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "ContentVersion",
                table: "Amendments");

            migrationBuilder.DropColumn(
                name: "SharedAt",
                table: "Amendments");

            migrationBuilder.DropColumn(
                name: "SharedBy",
                table: "Amendments");

            migrationBuilder.DropColumn(
                name: "ActivitiesJson",
                table: "ActionPlans");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "SectionDrafts",
                newName: "SectionId");

            migrationBuilder.RenameIndex(
                name: "IX_SectionDrafts_SubjectId_PartyId",
                table: "SectionDrafts",
                newName: "IX_SectionDrafts_SectionId_PartyId");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "PlanDrafts",
                newName: "PlanId");

            migrationBuilder.RenameIndex(
                name: "IX_PlanDrafts_SubjectId_PartyId",
                table: "PlanDrafts",
                newName: "IX_PlanDrafts_PlanId_PartyId");

            migrationBuilder.RenameColumn(
                name: "SharedBy",
                table: "Contributions",
                newName: "EditedBy");

            migrationBuilder.AddColumn<string>(
                name: "Json",
                table: "SealedDocument",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "MinutesJson",
                table: "Meetings",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "Json",
                table: "FrozenDocuments",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Contributions",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "PlanActivity",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BetweenParties = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Financing = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    FirstCommitments = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    FirstContact = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    FirstParticipants = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    FollowUp = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Frequency = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    OtherParticipants = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Responsible = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    SecondCommitments = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    SecondContact = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    SecondParticipants = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Term = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    ToParticipants = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    WithinFirst = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    WithinSecond = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Finnish_Swedish_CI_AS")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActivity", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_PlanActivity_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanActivity_PlanId",
                table: "PlanActivity",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanActivity_Sequence",
                table: "PlanActivity",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanDrafts_ActionPlans_PlanId",
                table: "PlanDrafts",
                column: "PlanId",
                principalTable: "ActionPlans",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionDrafts_Sections_SectionId",
                table: "SectionDrafts",
                column: "SectionId",
                principalTable: "Sections",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
