namespace Plenum.Participation;

/// <summary>How much a seat in a forum commits to, weakest first.</summary>
public enum ForumKind
{
    /// <summary>A declaration, statement, network or dialogue: nothing follows from it in law (<c>declaration</c>).</summary>
    Declaration,

    /// <summary>A body or recommendation that sets standards (<c>standard-setting</c>).</summary>
    StandardSetting,

    /// <summary>A treaty or agreement that binds its parties (<c>binding</c>).</summary>
    Binding,
}
