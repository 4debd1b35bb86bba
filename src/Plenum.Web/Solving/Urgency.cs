namespace Plenum.Web.Solving;

/// <summary>How soon a piece of work must be done; the smaller waits for nobody.</summary>
public enum Urgency
{
    /// <summary>A finger is on the mouse: one static equilibrium.</summary>
    Click,

    /// <summary>The page is waiting to be complete: one path.</summary>
    Page,

    /// <summary>One draw of a range: many of them, each short.</summary>
    Draw,

    /// <summary>Somebody asked for something long; one at a time.</summary>
    Lengthy,
}
