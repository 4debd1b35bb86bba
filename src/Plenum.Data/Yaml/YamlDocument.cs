using Plenum.Checks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plenum.Data.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their line and column. A strict subset: one document, no anchors, no tags,
/// no repeated keys, at most <see cref="MaximumDepth"/> levels.
/// </summary>
public static class YamlDocument
{
    /// <summary>Deepest nesting accepted.</summary>
    public const int MaximumDepth = 40;

    private const int MaximumCharacters = 4_000_000;

    /// <summary>Parses a text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">File name for error messages.</param>
    /// <exception cref="BadInputException">It is not YAML, or uses what the subset leaves out.</exception>
    public static YamlNode Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumCharacters)
            throw new BadInputException($"a document may have {MaximumCharacters} characters, this one has {text.Length}", file);
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                throw new BadInputException("the document is empty", file);
            parser.Consume<DocumentStart>();
            var root = Read(parser, file, 0);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
                throw new BadInputException("only one document a file", Place(file, parser.Current!.Start));
            return root;
        }
        catch (YamlException e)
        {
            throw new BadInputException($"not valid YAML: {Plain(e)}", Place(file, e.Start), inner: e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser leaves its own type of exception on some broken flow maps.
            throw new BadInputException("not valid YAML", Place(file, parser.Current?.End ?? Mark.Empty), inner: e);
        }
    }

    private static YamlNode Read(Parser parser, string file, int depth)
    {
        var at = parser.Current ?? throw new BadInputException("the document ends too early", file);
        var (line, column) = (at.Start.Line, at.Start.Column);
        if (depth > MaximumDepth)
            throw new BadInputException($"nested deeper than {MaximumDepth} levels", Place(file, at.Start));
        if (at is AnchorAlias || at is NodeEvent { Anchor.IsEmpty: false })
            throw new BadInputException("anchors and aliases are not supported", Place(file, at.Start), "Write the value out");
        if (at is NodeEvent { Tag.IsEmpty: false })
            throw new BadInputException("tags such as !!str are not supported", Place(file, at.Start), "Quote a text instead");
        switch (at)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlScalar(file, line, column, scalar.Value, scalar.Style != ScalarStyle.Plain);
            case SequenceStart:
                parser.MoveNext();
                var items = new List<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Read(parser, file, depth + 1));
                return new YamlList(file, line, column, items);
            case MappingStart:
                parser.MoveNext();
                return new YamlMap(file, line, column, Entries(parser, file, depth));
            default:
                throw new BadInputException("not valid YAML", Place(file, at.Start));
        }
    }

    private static List<(YamlScalar Key, YamlNode Value)> Entries(Parser parser, string file, int depth)
    {
        var entries = new List<(YamlScalar Key, YamlNode Value)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, file, depth + 1);
            if (key is not YamlScalar name)
                throw new BadInputException($"a key must be a word, got {key.Kind}", key.Place);
            if (!seen.Add(name.Text))
                throw new BadInputException($"the key `{name.Text}` is given twice", name.Place);
            entries.Add((name, Read(parser, file, depth + 1)));
        }

        return entries;
    }

    private static string Place(string file, Mark mark) => $"{file} line {mark.Line}, column {mark.Column}";

    private static string Plain(YamlException e)
    {
        var text = e.Message.ReplaceLineEndings(" ");
        var colon = text.StartsWith("(Line", StringComparison.Ordinal) ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon >= 0 ? text[(colon + 3)..] : text).TrimEnd('.');
    }
}
