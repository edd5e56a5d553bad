namespace Samverkan.Core.Common;

/// <summary>The addresses of a meeting; as text, its own page.</summary>
public readonly record struct MeetingLinks(AgreementLinks Of, Guid Id)
{
    /// <summary>Where the meeting is opened with its chair.</summary>
    public string Open => this + "/oppna";

    /// <summary>Where the meeting is closed and its minutes are composed.</summary>
    public string Close => this + "/avsluta";

    /// <summary>Where a coming meeting is moved.</summary>
    public string Move => this + "/flytta";

    /// <summary>Where a coming meeting is cancelled.</summary>
    public string Cancel => this + "/stall-in";

    /// <summary>Where it is noted who is present.</summary>
    public string Attendance => this + "/narvaro";

    /// <summary>Where another chair takes over.</summary>
    public string Chair => this + "/ordforande";

    /// <summary>Where the minutes are read and adjusted.</summary>
    public string Minutes => this + "/protokoll";

    /// <summary>The minutes as a PDF.</summary>
    public string MinutesPdf => Minutes + "/pdf";

    /// <summary>Where minutes that one party has adjusted are opened again.</summary>
    public string TakeBackMinutes => Minutes + "/aterta";

    /// <summary>Where an item is added to the agenda.</summary>
    public string NewItem => this + "/punkt";

    /// <summary>The addresses of an agenda item.</summary>
    public ItemLinks Item(Guid id) => new(this, id);

    /// <summary>A file attached to an item.</summary>
    public string File(Guid id) => $"{this}/fil/{id}";

    /// <summary>Where an item stands on the meeting's page.</summary>
    public string At(Guid itemId) => $"{this}#punkt-{itemId}";

    /// <summary>A new item that shows a version.</summary>
    public string NewItemShowing(Guid versionId) => $"{NewItem}?visa={versionId}";

    /// <summary>The meeting's own page.</summary>
    public override string ToString() => $"{(string)Of}/moten/{Id}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(MeetingLinks links) => links.ToString();
}

/// <summary>The addresses of an agenda item; as text, the page where it is changed.</summary>
public readonly record struct ItemLinks(MeetingLinks Of, Guid Id)
{
    /// <summary>Where what was said at the item is written.</summary>
    public string Notes => this + "/anteckna";

    /// <summary>Where the secretary notes a decision-maker's standpoint.</summary>
    public string Record => this + "/anteckna-beslut";

    /// <summary>Where a decision-maker confirms what the secretary noted.</summary>
    public string Confirm => this + "/bekrafta";

    /// <summary>Where a decision-maker takes a standpoint.</summary>
    public string Decide => this + "/besluta";

    /// <summary>Where the item is tabled or sent back.</summary>
    public string PutOff => this + "/bordlagg";

    /// <summary>Where what is to be decided is written.</summary>
    public string Proposal => this + "/forslag";

    /// <summary>Where a decision of a meeting that was held before is entered.</summary>
    public string Enter => this + "/for-in";

    /// <summary>The decision by itself as a PDF.</summary>
    public string Excerpt => this + "/utdrag";

    /// <summary>The page where the item is changed.</summary>
    public override string ToString() => $"{Of.NewItem}/{Id}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(ItemLinks links) => links.ToString();
}
