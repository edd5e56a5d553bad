namespace Samverkan.Core.Common;

/// <summary>The addresses of a meeting; as text, its own page.</summary>
public readonly record struct MeetingLinks(AgreementLinks Of, Guid Id)
{
    public string Open => this + "/oppna";

    public string Close => this + "/avsluta";

    public string Move => this + "/flytta";

    public string Cancel => this + "/stall-in";

    public string Attendance => this + "/narvaro";

    public string Chair => this + "/ordforande";

    public string Minutes => this + "/protokoll";

    public string MinutesPdf => Minutes + "/pdf";

    public string TakeBackMinutes => Minutes + "/aterta";

    public string NewItem => this + "/punkt";

    public ItemLinks Item(Guid id) => new(this, id);

    public string File(Guid id) => $"{this}/fil/{id}";

    /// <summary>Where an item stands on the meeting's page.</summary>
    public string At(Guid itemId) => $"{this}#punkt-{itemId}";

    /// <summary>A new item that shows a version.</summary>
    public string NewItemShowing(Guid versionId) => $"{NewItem}?visa={versionId}";

    public override string ToString() => $"{(string)Of}/moten/{Id}";

    public static implicit operator string(MeetingLinks links) => links.ToString();
}

/// <summary>The addresses of an agenda item; as text, the page where it is changed.</summary>
public readonly record struct ItemLinks(MeetingLinks Of, Guid Id)
{
    public string Notes => this + "/anteckna";

    public string Record => this + "/anteckna-beslut";

    public string Confirm => this + "/bekrafta";

    public string Decide => this + "/besluta";

    public string PutOff => this + "/bordlagg";

    public string Proposal => this + "/forslag";

    public string Excerpt => this + "/utdrag";

    public override string ToString() => $"{Of.NewItem}/{Id}";

    public static implicit operator string(ItemLinks links) => links.ToString();
}
