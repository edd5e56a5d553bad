using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Testing;
using Samverkan.Web.Hosting;

namespace Samverkan.Tests.Data;

/// <summary>Notes every query of the running product as an expression, to compile it for another provider.</summary>
internal sealed class QueryListener : IQueryExpressionInterceptor
{
    private readonly ConcurrentDictionary<string, Expression> seen = new(StringComparer.Ordinal);

    public ICollection<Expression> Expressions => seen.Values;

    public void Listen(IServiceCollection services) => services.ConfigureDbContext<SqliteSamverkanDb>(o => o.AddInterceptors(this));

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        seen.TryAdd(queryExpression.ToString(), queryExpression);
        return queryExpression;
    }

    public async Task VisitEveryPageAsync(TestApp app)
    {
        var addresses = await app.AddressesAsync(CommandLine.All(app.Services).Select(r => r.Route));
        foreach (var email in new[] { World.Karin, World.Eva, World.Admin, World.Petra })
        {
            var visitor = await app.SignInAsync(email);
            foreach (var address in addresses)
            {
                await visitor.Client.GetAsync(address);
            }
        }
    }

    /// <summary>Lives through an agreement and does every act once.</summary>
    public static async Task DoEveryActAsync(TestApp app)
    {
        var today = DateOnly.FromDateTime(TestDatabase.StoryTime);
        await using var scope = app.Services.CreateAsyncScope();
        var id = await Lived.SignedAsync(scope.ServiceProvider, "levt", today);
        await using (var own = app.Services.CreateAsyncScope())
        {
            await Lived.MeetAsync(own.ServiceProvider, id, today, 1);
        }

        await using var others = app.Services.CreateAsyncScope();
        await OtherActs.DoAsync(others.ServiceProvider, id, today.AddDays(30));
        await foreach (var found in others.ServiceProvider.GetRequiredService<EvidenceVerification>().BreaksAsync(_ => { }))
        {
            Assert.Fail(found);
        }
    }

    /// <summary>Runs a noted query on another context; an empty answer where one is wanted is no fault.</summary>
    public static void Run(Expression expression, SamverkanDb db)
    {
        var moved = new Mover(db).Visit(expression);
        try
        {
            var provider = ((IQueryable)db.Set<Agreement>()).Provider;
            if (typeof(IQueryable).IsAssignableFrom(moved.Type))
            {
                foreach (var _ in (IEnumerable)provider.CreateQuery(moved))
                {
                    // The collected statement is what matters.
                }
            }
            else
            {
                provider.Execute(moved);
            }
        }
        catch (System.Reflection.TargetInvocationException e) when (e.InnerException?.Message == "Sequence contains no elements")
        {
            // Any, Count and First on the empty reader.
        }
    }

    /// <summary>Puts the other context's sets where the query's roots were, and sample values where its parameters were.</summary>
    private sealed class Mover(SamverkanDb db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node switch
            {
                EntityQueryRootExpression root => (
                    (IQueryable)
                        typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(root.EntityType.ClrType).Invoke(db, null)!
                ).Expression,
                QueryParameterExpression parameter => Expression.Constant(Sample(parameter.Type), parameter.Type),
                _ => base.VisitExtension(node),
            };

        /// <summary>One statement for the whole query: parts of a split query need rows to go on from.</summary>
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

        private static object? Sample(Type type)
        {
            if (type == typeof(string))
            {
                return "x";
            }

            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            {
                var list = (IList)Activator.CreateInstance(type)!;
                list.Add(Sample(type.GetGenericArguments()[0]));
                return list;
            }

            return Nullable.GetUnderlyingType(type) is { } inner ? Activator.CreateInstance(inner)
                : type.IsValueType ? Activator.CreateInstance(type)
                : null;
        }
    }
}
