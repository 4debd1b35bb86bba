namespace Plenum.Web.Parts;

/// <summary>A chair at the table and where a click on it leads.</summary>
/// <param name="Code">Code of the country.</param>
/// <param name="Name">Its name.</param>
/// <param name="Taken">Whether somebody sits there in the state shown.</param>
/// <param name="Changed">Whether that differs from today.</param>
/// <param name="Address">The state in which this chair is turned.</param>
public sealed record Chair(string Code, string Name, bool Taken, bool Changed, string Address)
{
    /// <summary>Class for the style sheet.</summary>
    public string Kind => (Taken, Changed) switch { (true, false) => "sits", (true, true) => "new", (false, true) => "emptied", _ => "outside" };

    /// <summary>What is read out.</summary>
    public string Spoken => Name + (Taken ? Changed ? ": new at the table" : ": at the table" : Changed ? ": chair emptied" : ": no seat");
}
