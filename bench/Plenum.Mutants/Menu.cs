using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plenum.Mutants;

/// <summary>Which changes a piece of syntax offers.</summary>
internal static class Menu
{
    private static readonly Dictionary<SyntaxKind, (string Kind, string[] Others)> Operators = new()
    {
        [SyntaxKind.AddExpression] = ("arithmetic", ["-"]),
        [SyntaxKind.SubtractExpression] = ("arithmetic", ["+"]),
        [SyntaxKind.MultiplyExpression] = ("arithmetic", ["/"]),
        [SyntaxKind.DivideExpression] = ("arithmetic", ["*"]),
        [SyntaxKind.ModuloExpression] = ("arithmetic", ["*"]),
        [SyntaxKind.LessThanExpression] = ("boundary", ["<=", ">="]),
        [SyntaxKind.LessThanOrEqualExpression] = ("boundary", ["<", ">"]),
        [SyntaxKind.GreaterThanExpression] = ("boundary", [">=", "<="]),
        [SyntaxKind.GreaterThanOrEqualExpression] = ("boundary", [">", "<"]),
        [SyntaxKind.EqualsExpression] = ("negation", ["!="]),
        [SyntaxKind.NotEqualsExpression] = ("negation", ["=="]),
        [SyntaxKind.LogicalAndExpression] = ("logic", ["||"]),
        [SyntaxKind.LogicalOrExpression] = ("logic", ["&&"]),
        [SyntaxKind.AddAssignmentExpression] = ("arithmetic", ["-="]),
        [SyntaxKind.SubtractAssignmentExpression] = ("arithmetic", ["+="]),
        [SyntaxKind.MultiplyAssignmentExpression] = ("arithmetic", ["/="]),
        [SyntaxKind.DivideAssignmentExpression] = ("arithmetic", ["*="]),
    };

    /// <summary>Kind and new text of each change; an empty text removes a statement.</summary>
    public static IEnumerable<(string Kind, string After)> Of(SyntaxNode node)
    {
        // A variable declared inside could not be declared twice.
        if (node.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax))
            return [];
        return node switch
        {
            BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var entry) =>
                entry.Others.Select(other => (entry.Kind, $"{binary.Left} {other} {binary.Right}")),
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression) => [("negation", unary.Operand.ToString())],
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.UnaryMinusExpression) => [("arithmetic", unary.Operand.ToString())],
            LiteralExpressionSyntax literal => Literal(literal),
            ConditionalExpressionSyntax choice => [("choice", $"{choice.Condition} ? {choice.WhenFalse} : {choice.WhenTrue}")],
            InvocationExpressionSyntax call when Function(call) is { } other => [("function", other)],
            ExpressionSyntax condition when IsPlainCondition(condition) => [("negation", $"!({condition})")],
            StatementSyntax statement => Statement(statement),
            _ => [],
        };
    }

    // Conditions made of an operator have changes of their own.
    private static bool IsPlainCondition(ExpressionSyntax node) =>
        node.Parent is IfStatementSyntax { Condition: var condition } && condition == node
        && node is not (BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax);

    private static IEnumerable<(string Kind, string After)> Literal(LiteralExpressionSyntax literal)
    {
        if (literal.IsKind(SyntaxKind.TrueLiteralExpression))
            return [("constant", "false")];
        if (literal.IsKind(SyntaxKind.FalseLiteralExpression))
            return [("constant", "true")];
        return literal.Token.Value switch
        {
            int whole => [("constant", (whole + 1).ToString(CultureInfo.InvariantCulture))],
            double small when small != 0 && Math.Abs(small) < 1e-3 => [("constant", (small * 1000).ToString("R", CultureInfo.InvariantCulture))],
            double number => [("constant", (number + 1).ToString("0.0###############", CultureInfo.InvariantCulture))],
            _ => [],
        };
    }

    private static string? Function(InvocationExpressionSyntax call) => call.Expression.ToString() switch
    {
        "Math.Max" => "Math.Min" + call.ArgumentList,
        "Math.Min" => "Math.Max" + call.ArgumentList,
        "Math.Abs" => call.ArgumentList.ToString(),
        _ => null,
    };

    private static IEnumerable<(string Kind, string After)> Statement(StatementSyntax statement)
    {
        if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
            && Operators.TryGetValue(assignment.Kind(), out var entry))
        {
            yield return (entry.Kind, $"{assignment.Left} {entry.Others[0]} {assignment.Right};");
        }

        if (statement is ExpressionStatementSyntax or ReturnStatementSyntax { Expression: null } or ThrowStatementSyntax
            or BreakStatementSyntax or ContinueStatementSyntax)
        {
            yield return ("removal", "");
        }
    }

    /// <summary>What is not changed, nor anything inside: text of messages, compile-time constants, checks for null and Debug.Assert.</summary>
    public static bool IsLeftAlone(SyntaxNode node) => node switch
    {
        AttributeListSyntax or ParameterListSyntax or EnumDeclarationSyntax or PatternSyntax or SwitchLabelSyntax => true,
        InterpolatedStringExpressionSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        ObjectCreationExpressionSyntax { Parent: ThrowStatementSyntax or ThrowExpressionSyntax } => true,
        ExpressionStatementSyntax statement => statement.Expression.ToString() is var text
            && (text.StartsWith("Debug.", StringComparison.Ordinal)
                || text.StartsWith("ArgumentNullException.", StringComparison.Ordinal)),
        _ => false,
    };
}
