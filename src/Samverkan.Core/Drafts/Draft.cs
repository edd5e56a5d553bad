using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samverkan.Core.Access;

namespace Samverkan.Core.Drafts;

/// <summary>What one party has written of a piece of working material and not shared; the other party never sees it.</summary>
public abstract class Draft<TContent> : Entity
    where TContent : class
{
    /// <summary>For the database.</summary>
    protected Draft() { }

    /// <summary>An empty draft of a party's.</summary>
    private protected Draft(Guid subjectId, Guid partyId) => (SubjectId, PartyId) = (subjectId, partyId);

    /// <summary>What is drafted.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The party whose draft it is.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>The count of shared changes when the draft began, or when its writer last took in the other party's.</summary>
    public int BasedOn { get; private set; }

    /// <summary>When it was last written in, UTC.</summary>
    public DateTime EditedAt { get; private set; }

    /// <summary>Who wrote in it last, by name.</summary>
    [MaxLength(200)]
    public string EditedBy { get; private set; } = "";

    /// <summary>What the draft says.</summary>
    public abstract TContent Content { get; }

    /// <summary>The shared content that <see cref="BasedOn"/> counts, what a merge starts from; null where it is not known.</summary>
    public abstract TContent? Base { get; }

    /// <summary>Keeps what the draft says.</summary>
    protected abstract void Keep(TContent content);

    /// <summary>Keeps what the draft started from.</summary>
    protected abstract void KeepBase(TContent content);

    internal void Change(TContent content, Actor actor)
    {
        Keep(content);
        (EditedAt, EditedBy) = (actor.Now, actor.Name);
    }

    /// <summary>The writer has taken in what was shared at a count.</summary>
    internal void HasSeen(int contentVersion, TContent content)
    {
        BasedOn = contentVersion;
        KeepBase(content);
    }
}

/// <summary>A draft whose content is stored as one value, in JSON.</summary>
public sealed class JsonDraft<TContent> : Draft<TContent>
    where TContent : class
{
    private JsonDraft() { }

    internal JsonDraft(Guid subjectId, Guid partyId)
        : base(subjectId, partyId) { }

    /// <summary>What the draft says, as JSON.</summary>
    public string Json { get; private set; } = "";

    /// <summary>What the draft started from, as JSON; empty where it is not known.</summary>
    public string BaseJson { get; private set; } = "";

    /// <inheritdoc/>
    public override TContent Content => ContentJson.Read<TContent>(Json);

    /// <inheritdoc/>
    public override TContent? Base => BaseJson.Length == 0 ? null : ContentJson.Read<TContent>(BaseJson);

    /// <inheritdoc/>
    protected override void Keep(TContent content) => Json = ContentJson.Write(content);

    /// <inheritdoc/>
    protected override void KeepBase(TContent content) => BaseJson = ContentJson.Write(content);
}

/// <summary>How contents are stored as values: letters as they are, choices by their names.</summary>
internal static class ContentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
