namespace Plenum.Web.Record;

/// <summary>The rooms of the page of evidence.</summary>
public enum RecordView
{
    /// <summary>The essay, claim by claim.</summary>
    Claims,

    /// <summary>Forums and who sits in them.</summary>
    Forums,

    /// <summary>Controls and rules in time.</summary>
    Measures,

    /// <summary>Published figures.</summary>
    Figures,

    /// <summary>Every source.</summary>
    Sources,
}
