using Samverkan.Core.History;

namespace Samverkan.Core.Statistics;

/// <summary>What is done with statistics, as the history tells it.</summary>
internal static class StatisticsActs
{
    public static readonly ActKind Upload = new("statistics.upload", "laddade upp {0} med siffror från {1}");

    public static readonly ActKind Propose = new("statistics.propose", "föreslog en ändring av {0}: {1}");

    public static readonly ActKind Choose = new("statistics.choose", "valde vad namnen i {0} står för");

    public static readonly ActKind Import = new("statistics.import", "läste in {0} nya och {1} ändrade siffror från {2}");

    public static readonly ActKind Undo = new("statistics.undo", "ångrade inläsningen av {0}");

    public static readonly ActKind Drop = new("statistics.drop", "avbröt inläsningen av {0}");

    public static readonly ActKind AddArea = new("statistics.add-area", "lade till området {0}");

    public static readonly ActKind AddSet = new("statistics.add-set", "lade till brottsurvalet {0}");

    public static readonly ActKind SetPopulation = new("statistics.set-population", "satte folkmängden i {0} {1} till {2}");

    public static readonly ActKind AddBreak = new("statistics.add-break", "antecknade att gränsen för {0} ändrades {1}");

    public static readonly ActKind RemoveBreak = new("statistics.remove-break", "tog bort anteckningen om ändrad gräns {0} för {1}");

    public static readonly ActKind RemoveArea = new("statistics.remove-area", "tog bort området {0}");

    public static readonly ActKind RemoveSet = new("statistics.remove-set", "tog bort brottsurvalet {0}");

    public static readonly ActKind AddQuestion = new("statistics.add-question", "lade till enkätfrågan {0}");

    public static readonly ActKind SetAnswer = new("statistics.set-answer", "satte svaret på {0} för {1} {2}{3} till {4} %");

    public static readonly ActKind RemoveAnswer = new("statistics.remove-answer", "tog bort svaret på {0} {1}{2}");

    public static readonly ActKind ChangeQuestion = new("statistics.change-question", "ändrade enkätfrågan {0}");

    public static readonly ActKind ChangeArea = new("statistics.change-area", "ändrade området {0}");

    public static readonly ActKind ChangeSet = new("statistics.change-set", "ändrade brottsurvalet {0}");
}
