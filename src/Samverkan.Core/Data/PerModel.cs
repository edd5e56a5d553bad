using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Samverkan.Core.Data;

/// <summary>A compiled query, compiled once for each model that asks it: a compiled query belongs to one.</summary>
/// <param name="compile">Compiles the query.</param>
internal sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    /// <summary>The query for a context.</summary>
    public TQuery For(DbContext db) => compiled.GetValue(db.Model, _ => compile());
}
