using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using NRules.Extensibility;

namespace InfoSharing.Rules.NRules;

/// <summary>
/// Compiles the expressions of NRules. Those that differ in nothing but one constant of ours are compiled once, with
/// the constant as what the code
/// is given: some thousand conditions come down to a handful. Any other, such as those of a host's rules, is compiled as it is.
/// </summary>
internal sealed class OncePerShape : IExpressionCompiler
{
    private readonly Dictionary<string, Delegate> makers = new(StringComparer.Ordinal);
    private readonly Dictionary<MemberInfo, int> numbers = [];

    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate
    {
        var shape = new Shape(numbers);
        shape.Visit(expression);
        if (shape.Only is not { Value: { } value } constant)
        {
            return expression.Compile();
        }

        if (!makers.TryGetValue(shape.Text, out var maker))
        {
            var given = Expression.Parameter(typeof(object), "given");
            var body = new Giving(constant, Expression.Convert(given, constant.Type)).Visit(expression);
            maker = makers[shape.Text] = Expression.Lambda<Func<object, TDelegate>>(body, given).Compile();
        }

        return ((Func<object, TDelegate>)maker)(value);
    }

    /// <summary>
    /// Everything about an expression but the constants of ours in it, as text that no other shape has: types and
    /// members by number.
    /// </summary>
    private sealed class Shape(Dictionary<MemberInfo, int> numbers) : ExpressionVisitor
    {
        private readonly StringBuilder text = new();
        private readonly List<ParameterExpression> parameters = [];
        private int parts;
        private ConstantExpression? part;

        public string Text => text.ToString();

        /// <summary>The constant of ours, if there is just one.</summary>
        public ConstantExpression? Only => parts == 1 ? part : null;

        public override Expression? Visit(Expression? node)
        {
            text.Append('(');
            if (node is not null)
            {
                text.Append((int)node.NodeType);
                Add(node.Type);
            }

            base.Visit(node);
            text.Append(')');
            return node;
        }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            if (node.Value is IPart)
            {
                (parts, part) = (parts + 1, node);
            }
            else
            {
                text.Append(' ').Append(CultureInfo.InvariantCulture, $"{node.Value}");
            }

            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (!parameters.Contains(node))
            {
                parameters.Add(node);
            }

            text.Append(' ').Append(parameters.IndexOf(node));
            return node;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            Add(node.Method);
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            Add(node.Member);
            return base.VisitMember(node);
        }

        private void Add(MemberInfo member)
        {
            if (!numbers.TryGetValue(member, out var number))
            {
                number = numbers[member] = numbers.Count;
            }

            text.Append(' ').Append(number);
        }
    }

    /// <summary>Puts what is given in the place of a constant.</summary>
    private sealed class Giving(ConstantExpression constant, Expression given) : ExpressionVisitor
    {
        protected override Expression VisitConstant(ConstantExpression node) => node == constant ? given : node;
    }
}
