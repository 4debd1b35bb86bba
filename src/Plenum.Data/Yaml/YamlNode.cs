namespace Plenum.Data.Yaml;

/// <summary>A value of a YAML document with where it stands.</summary>
/// <param name="File">File name as shown to the user.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public abstract record YamlNode(string File, long Line, long Column)
{
    /// <summary>File, line and column as error messages show them.</summary>
    public string Place => $"{File} line {Line}, column {Column}";

    /// <summary>What it is, in the words of an error message.</summary>
    public abstract string Kind { get; }
}
