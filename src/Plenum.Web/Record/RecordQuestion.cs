using System.Text;

namespace Plenum.Web.Record;

/// <summary>What a visitor asks of the evidence; all of it stands in the address.</summary>
public sealed record RecordQuestion
{
    /// <summary>Address of the page.</summary>
    public const string Page = "/evidence";

    /// <summary>The room.</summary>
    public RecordView View { get; init; }

    /// <summary>Only claims with this verdict, in the evidence's word; empty for all.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Only claims of this topic or measures of this layer; empty for all.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Only what this country sits in, imposes or is the target of; empty for all.</summary>
    public string Country { get; init; } = "";

    /// <summary>Only what holds these words; empty for all.</summary>
    public string Words { get; init; } = "";

    /// <summary>Reads the parts of an address; a view that does not exist is the first one.</summary>
    public static RecordQuestion Read(string? view, string? verdict, string? topic, string? country, string? words) => new()
    {
        View = Enum.TryParse<RecordView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : RecordView.Claims,
        Verdict = verdict ?? "",
        Topic = topic ?? "",
        Country = (country ?? "").ToUpperInvariant(),
        Words = (words ?? "").Trim(),
    };

    /// <summary>Whether anything is filtered.</summary>
    public bool Filters => Verdict.Length + Topic.Length + Country.Length + Words.Length > 0;

    /// <summary>The word of a view in an address.</summary>
    public static string Word(RecordView view) => view.ToString().ToLowerInvariant();

    /// <summary>The address that shows this, with an anchor where one is given.</summary>
    public string Address(string anchor = "")
    {
        var text = new StringBuilder(Page);
        var sign = '?';
        void Add(string name, string value)
        {
            if (value.Length == 0)
                return;
            text.Append(sign).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            sign = '&';
        }

        Add("view", View == RecordView.Claims ? "" : Word(View));
        Add("verdict", Verdict);
        Add("topic", Topic);
        Add("country", Country);
        Add("q", Words);
        return anchor.Length == 0 ? text.ToString() : text.Append('#').Append(anchor).ToString();
    }

    /// <summary>Whether a text holds the words asked for.</summary>
    public bool Speaks(params ReadOnlySpan<string> texts)
    {
        if (Words.Length == 0)
            return true;
        foreach (var text in texts)
        {
            if (text.Contains(Words, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
