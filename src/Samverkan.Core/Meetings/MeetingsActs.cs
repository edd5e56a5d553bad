using Samverkan.Core.History;

namespace Samverkan.Core.Meetings;

/// <summary>What is done with meetings, as the history tells it.</summary>
internal static class MeetingsActs
{
    public static readonly ActKind AddItem = new("meetings.add-item", "lade till punkten {0} i {1}");

    public static readonly ActKind ChangeItem = new("meetings.change-item", "ändrade punkten {0} i {1}");

    public static readonly ActKind NameReaders = new("meetings.name-readers", "märkte punkten {0}: {1}");

    public static readonly ActKind RemoveItem = new("meetings.remove-item", "tog bort punkten {0} ur {1}");

    public static readonly ActKind Attach = new("meetings.attach", "bifogade {0} till punkten {1}", 1);

    public static readonly ActKind WriteProposal = new("meetings.write-proposal", "skrev förslag till beslut under {0}");

    public static readonly ActKind Decide = new("meetings.decide", "tog ställning: {0} till {1}", 1);

    public static readonly ActKind NoteStandpoint = new("meetings.note-standpoint", "antecknade {0}s ställningstagande till {1}", 1);

    public static readonly ActKind ConfirmStandpoint = new("meetings.confirm-standpoint", "bekräftade sitt ställningstagande till {0}");

    public static readonly ActKind Settle = new("meetings.settle", "förde in Chefsamrådets beslut {0}, {1}: {2}", 1);

    public static readonly ActKind Enter = new("meetings.enter", "förde in {0} från {1} i efterhand");

    public static readonly ActKind FinishEntered = new("meetings.finish-entered", "gjorde klart {0}, {1} {2}");

    public static readonly ActKind ChangeChair = new("meetings.change-chair", "lät {0} ta över som ordförande i {1}");

    public static readonly ActKind NoteAttendance = new("meetings.note-attendance", "antecknade närvaro vid {0}");

    public static readonly ActKind WriteNotes = new("meetings.write-notes", "antecknade under punkten {0}");

    public static readonly ActKind Close = new("meetings.close", "avslutade {0}");

    public static readonly ActKind TakeBackMinutes = new("meetings.take-back-minutes", "återtog protokollet för {0} för rättelse");

    public static readonly ActKind AdjustMinutes = new("meetings.adjust-minutes", "justerade protokollet för {0}");

    public static readonly ActKind InForceByDecision = new(
        "meetings.in-force-by-decision",
        "satte bilaga {0} version {1} i kraft genom {2}"
    );

    public static readonly ActKind FinishNotes = new("meetings.finish-notes", "gjorde minnesanteckningarna från {0} klara");

    public static readonly ActKind Plan = new("meetings.plan", "planerade {0} den {1}");

    public static readonly ActKind Move = new("meetings.move", "flyttade {0} till {1}");

    public static readonly ActKind Cancel = new("meetings.cancel", "ställde in {0}");

    public static readonly ActKind Call = new("meetings.call", "kallade till {0}");

    public static readonly ActKind ReplaceVersion = new(
        "meetings.replace-version",
        "satte version {0} i stället för version {1} under punkten {2} i {3}",
        2
    );

    public static readonly ActKind LoseVersion = new(
        "meetings.lose-version",
        "tog bort underlaget för punkten {0} i {1}: version {2} är återtagen"
    );

    public static readonly ActKind OpenWithChair = new("meetings.open-with-chair", "öppnade {0} med {1} som ordförande");

    public static readonly ActKind Open = new("meetings.open", "öppnade {0}");
}
