using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Keeps working material whose drafts are stored as values.</summary>
public abstract class DraftService<TThing, TContent>(DraftTools tools) : DraftService<TThing, TContent, JsonDraft<TContent>>(tools)
    where TThing : Drafted<TContent, JsonDraft<TContent>>
    where TContent : class
{
    private protected override Task<int> WriteAsync(Guid draftId, int seen, TContent content, DateTime at, string by, CancellationToken ct)
    {
        var json = ContentJson.Write(content);
        return Db.Set<JsonDraft<TContent>>()
            .Where(d => d.Id == draftId && d.Version == seen)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(d => d.Json, json)
                        .SetProperty(d => d.EditedAt, at)
                        .SetProperty(d => d.EditedBy, by)
                        .SetProperty(d => d.Version, d => d.Version + 1),
                ct
            );
    }
}
