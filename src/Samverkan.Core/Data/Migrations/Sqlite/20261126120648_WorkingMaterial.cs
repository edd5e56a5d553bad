using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "Sources",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<byte[]>(
                name: "Content",
                table: "SealedDocument",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "PriorityAreas",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "PriorityAreas",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "PriorityAreas",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<byte[]>(
                name: "MinutesContent",
                table: "Meetings",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "Content",
                table: "FrozenDocuments",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "Contributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerPartyId",
                table: "Contributions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContentVersion",
                table: "Amendments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SharedAt",
                table: "Amendments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SharedBy",
                table: "Amendments",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "ActivitiesJson",
                table: "ActionPlans",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]",
                collation: "SV_CI");

            migrationBuilder.CreateTable(
                name: "AmendmentDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    BaseJson = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmendmentDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AmendmentDrafts_Amendments_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Amendments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AreaDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    BaseJson = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaDrafts", x => x.Id);
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    BaseJson = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContributionDrafts_Contributions_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Contributions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    BaseJson = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourceDrafts_Sources_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AmendmentDrafts_PartyId",
                table: "AmendmentDrafts",
                column: "PartyId");

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
                name: "IX_AreaDrafts_SubjectId_PartyId",
                table: "AreaDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContributionDrafts_PartyId",
                table: "ContributionDrafts",
                column: "PartyId");

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
                name: "IX_SourceDrafts_SubjectId_PartyId",
                table: "SourceDrafts",
                columns: new[] { "SubjectId", "PartyId" },
                unique: true);

            // Content that was columns becomes values; what nobody has shared becomes its owner's draft; large text is packed.
            migrationBuilder.Sql("""
                UPDATE FrozenDocuments SET Content = packed(Json);
                """);

            migrationBuilder.Sql("""
                UPDATE SealedDocument SET Content = packed(Json);
                """);

            migrationBuilder.Sql("""
                UPDATE Meetings SET MinutesContent = CASE WHEN MinutesJson = '' THEN x'' ELSE packed(MinutesJson) END;
                """);

            migrationBuilder.Sql("""
                UPDATE ActionPlans SET ActivitiesJson = (SELECT json_group_array(json(a.Content)) FROM
                    (SELECT json_object('Id', ActivityId, 'Title', Title, 'Description', Description, 'Purpose', Purpose, 'Term', Term, 'Frequency', Frequency, 'Responsible', Responsible,
                        'Second', json_object('Contact', SecondContact, 'Participants', SecondParticipants, 'Commitments', SecondCommitments), 'First', json_object('Contact', FirstContact, 'Participants', FirstParticipants, 'Commitments', FirstCommitments),
                        'OtherParticipants', OtherParticipants, 'Financing', Financing, 'Communication', json_object('Participants', ToParticipants, 'WithinSecond', WithinSecond, 'WithinFirst', WithinFirst, 'Between', BetweenParties),
                        'FollowUp', FollowUp, 'Outcome', Outcome) AS Content
                     FROM PlanActivity WHERE PlanId = ActionPlans.Id ORDER BY Position) AS a);
                """);

            migrationBuilder.Sql("""
                UPDATE Sources SET ContentVersion = 1,
                    SharedAt = (SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = Sources.Id AND h.PartyId IS NULL),
                    SharedBy = COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = Sources.Id AND h.PartyId IS NULL
                        ORDER BY h.At DESC LIMIT 1), '')
                WHERE OwnerPartyId IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE PriorityAreas SET ContentVersion = 1,
                    SharedAt = (SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = PriorityAreas.Id AND h.PartyId IS NULL),
                    SharedBy = COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = PriorityAreas.Id AND h.PartyId IS NULL
                        ORDER BY h.At DESC LIMIT 1), '')
                WHERE OwnerPartyId IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE Amendments SET ContentVersion = 1,
                    SharedAt = (SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = Amendments.Id AND h.PartyId IS NULL),
                    SharedBy = COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = Amendments.Id AND h.PartyId IS NULL
                        ORDER BY h.At DESC LIMIT 1), '')
                WHERE OwnerPartyId IS NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO SourceDrafts (Id, Json, BaseJson, Sequence, Version, SubjectId, PartyId, BasedOn, EditedAt, EditedBy)
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
                    || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
                    json_object('Title', t.Title, 'Owner', t.Owner, 'Period', t.Period, 'Use', t."Use",
                        'Marking', json_object('Classification', t.Classification, 'LegalBasis', t.LegalBasis),
                        'Method', t.Method, 'Periodicity', t.Periodicity, 'NextRelease', t.NextRelease, 'Reliability', t.Reliability,
                        'LeftOut', json(CASE WHEN t.LeftOut THEN 'true' ELSE 'false' END)),
                    '', t.Sequence, 1, t.Id, t.OwnerPartyId, 0,
                    COALESCE((SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = t.Id), CURRENT_TIMESTAMP),
                    COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = t.Id ORDER BY h.At DESC LIMIT 1), '')
                FROM Sources AS t WHERE t.OwnerPartyId IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO AreaDrafts (Id, Json, BaseJson, Sequence, Version, SubjectId, PartyId, BasedOn, EditedAt, EditedBy)
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
                    || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
                    json_object('Name', t.Name, 'Why', t.Why),
                    '', t.Sequence, 1, t.Id, t.OwnerPartyId, 0,
                    COALESCE((SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = t.Id), CURRENT_TIMESTAMP),
                    COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = t.Id ORDER BY h.At DESC LIMIT 1), '')
                FROM PriorityAreas AS t WHERE t.OwnerPartyId IS NOT NULL AND t.RemovedAt IS NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO AmendmentDrafts (Id, Json, BaseJson, Sequence, Version, SubjectId, PartyId, BasedOn, EditedAt, EditedBy)
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
                    || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
                    json_object('Heading', t.Heading, 'Text', t.Text),
                    '', t.Sequence, 1, t.Id, t.OwnerPartyId, 0,
                    COALESCE((SELECT MAX(h.At) FROM History AS h WHERE h.SubjectId = t.Id), CURRENT_TIMESTAMP),
                    COALESCE((SELECT h.UserName FROM History AS h WHERE h.SubjectId = t.Id ORDER BY h.At DESC LIMIT 1), '')
                FROM Amendments AS t WHERE t.OwnerPartyId IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                INSERT INTO ContributionDrafts (Id, Json, BaseJson, Sequence, Version, SubjectId, PartyId, BasedOn, EditedAt, EditedBy)
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
                    || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
                    json_object('Kind', t.Kind, 'Title', t.Title, 'Where', t."Where", 'On', t."On", 'Numbers', t.Numbers, 'Text', t.Text),
                    '', t.Sequence, 1, t.Id, t.PartyId, 0,
                    t.EditedAt,
                    t.SharedBy
                FROM Contributions AS t WHERE t.SharedAt IS NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE Contributions SET ContentVersion = 1 WHERE SharedAt IS NOT NULL;
                """);

            migrationBuilder.Sql("""
                UPDATE Contributions SET OwnerPartyId = PartyId, SharedBy = '' WHERE SharedAt IS NULL;
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
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "MinutesJson",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<string>(
                name: "Json",
                table: "FrozenDocuments",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Contributions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "PlanActivity",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BetweenParties = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Description = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Financing = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    FirstCommitments = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    FirstContact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV_CI"),
                    FirstParticipants = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "SV_CI"),
                    OtherParticipants = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    PlanId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV_CI"),
                    SecondCommitments = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    SecondContact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "SV_CI"),
                    SecondParticipants = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Term = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI"),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "SV_CI"),
                    ToParticipants = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    WithinFirst = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI"),
                    WithinSecond = table.Column<string>(type: "TEXT", nullable: false, collation: "SV_CI")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanActivity", x => x.Id);
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
