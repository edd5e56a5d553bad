using Samverkan.Core.History;

namespace Samverkan.Web.Framework;

/// <summary>How far a chain of history has come, as a page shows it.</summary>
/// <param name="Head">Its last row; null where nothing is chained.</param>
public sealed record ChainView(HistoryChain? Head);
