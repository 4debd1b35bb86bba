using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plenum.Mutants;

/// <summary>
/// Writes all chosen mutants of a file into it at once, each behind a switch: <c>a + b</c> becomes <c>(On(7) ? a - b : a + b)</c>.
/// So the model is compiled once and a process tries many mutants.
/// </summary>
internal sealed class Schemata : CSharpSyntaxRewriter
{
    /// <summary>The switch, compiled into the kernels.</summary>
    public const string Switch =
        """
        namespace Plenum.Kernels;
        public static class MutantSwitch
        {
            public static int Active;
            public static bool[]? Seen;
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
            public static bool On(int id)
            {
                var seen = Seen;
                if (seen is not null)
                    seen[id] = true;
                return Active == id;
            }
        }
        """;

    private const string Call = "global::Plenum.Kernels.MutantSwitch.On";

    private readonly ILookup<(int Start, string Before), Mutant> _chosen;

    private Schemata(IEnumerable<Mutant> chosen) => _chosen = chosen.ToLookup(m => (m.Start, m.Before));

    /// <summary>All mutants of a file; the numbers follow <paramref name="first"/>.</summary>
    public static IEnumerable<Mutant> Find(SyntaxTree tree, string file, int first)
    {
        var id = first;
        foreach (var node in tree.GetRoot().DescendantNodes(n => !Menu.IsLeftAlone(n)))
        {
            if (Menu.IsLeftAlone(node))
                continue;
            foreach (var (kind, after) in Menu.Of(node))
            {
                var line = tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
                yield return new Mutant(id++, file, line, node.SpanStart, kind, node.ToString(), after);
            }
        }
    }

    /// <summary>The file with its mutants behind switches, parsed again.</summary>
    public static SyntaxTree Write(SyntaxTree tree, IEnumerable<Mutant> chosen)
    {
        var text = new Schemata(chosen).Visit(tree.GetRoot())!.ToFullString();
        return CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath);
    }

    /// <inheritdoc/>
    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || Menu.IsLeftAlone(node))
            return node;
        var visited = base.Visit(node)!;
        var mutants = node is ExpressionSyntax or StatementSyntax
            ? _chosen[(node.SpanStart, node.ToString())].Where(m => Menu.Of(node).Contains((m.Kind, m.After))).ToList()
            : [];
        if (mutants.Count == 0)
            return visited;
        var inside = visited.WithoutTrivia().ToFullString();
        SyntaxNode changed;
        if (node is StatementSyntax)
        {
            var branches = mutants.Select(m => $"if ({Call}({m.Id})) {{ {m.After} }} else ");
            changed = SyntaxFactory.ParseStatement($"{{ {string.Concat(branches)} {{ {inside} }} }}");
        }
        else
        {
            var branches = mutants.Select(m => $"{Call}({m.Id}) ? ({m.After}) : ");
            changed = SyntaxFactory.ParseExpression($"({string.Concat(branches)}({inside}))");
        }

        return changed.WithTriviaFrom(visited);
    }

    /// <summary>The mutants at fault for an error at <paramref name="at"/>: those inside it, else the one around it, else those of the member.</summary>
    public static IEnumerable<int> At(SyntaxNode root, Microsoft.CodeAnalysis.Text.TextSpan at)
    {
        var node = root.FindNode(at, getInnermostNodeForTie: true);
        var inside = root.FindNode(at).DescendantNodesAndSelf().Select(Number).OfType<int>().ToList();
        if (inside.Count > 0)
            return inside;
        foreach (var around in node.AncestorsAndSelf())
        {
            var condition = around switch
            {
                ConditionalExpressionSyntax choice => choice.Condition,
                IfStatementSyntax choice => choice.Condition,
                _ => null,
            };
            if (condition is not null && Number(condition) is { } id)
                return [id];
        }

        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root;
        return member.DescendantNodes().Select(Number).OfType<int>();
    }

    private static int? Number(SyntaxNode node) =>
        node is InvocationExpressionSyntax call && call.Expression.ToString() == Call
            ? (int)((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.Value!
            : null;
}
