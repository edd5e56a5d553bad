using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Samverkan.Core.Data;

/// <summary>Writes <see cref="Validity"/> out in queries, so that "on that day" is said once and means the same in SQL.</summary>
public sealed class ValidityInQueries : ExpressionVisitor, IQueryExpressionInterceptor
{
    /// <inheritdoc/>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(Validity))
        {
            return base.VisitMethodCall(node);
        }

        var (valid, day) = (Visit(Unwrapped(node.Arguments[0])), Visit(node.Arguments[1]));
        var (from, to) = (Expression.Property(valid, nameof(IValid.From)), Expression.Property(valid, nameof(IValid.To)));
        var none = Expression.Constant(null, typeof(DateOnly?));
        var goesOn = Expression.OrElse(
            Expression.Equal(to, none),
            Expression.GreaterThanOrEqual(to, Expression.Convert(day, typeof(DateOnly?)))
        );
        return node.Method.Name == nameof(Validity.HoldsOn)
            ? Expression.AndAlso(Expression.LessThanOrEqual(from, day), goesOn)
            : Expression.OrElse(
                Expression.Equal(to, none),
                Expression.AndAlso(
                    Expression.GreaterThanOrEqual(to, Expression.Convert(day, typeof(DateOnly?))),
                    Expression.GreaterThanOrEqual(to, Expression.Convert(from, typeof(DateOnly?)))
                )
            );
    }

    private static Expression Unwrapped(Expression e) => e is UnaryExpression { NodeType: ExpressionType.Convert } c ? c.Operand : e;
}
