namespace Plenum.Figures.Drawing;

/// <summary>
/// The palette. Categories are those of Okabe and Ito (2008), safe for colour-blind readers; losses are orange and gains
/// blue, so that sign never rests on red against green; the middle of a diverging scale is neutral.
/// </summary>
public static class Inks
{
    /// <summary>The background.</summary>
    public static Ink Paper { get; } = new("paper", "#ffffff", "#16181d");

    /// <summary>Titles and values.</summary>
    public static Ink Text { get; } = new("text", "#1b1e23", "#eceef1");

    /// <summary>Subtitles, axis labels, sources.</summary>
    public static Ink Muted { get; } = new("muted", "#5a616b", "#a8b0bb");

    /// <summary>Hairlines of a grid.</summary>
    public static Ink Grid { get; } = new("grid", "#e3e6ea", "#2d323a");

    /// <summary>Hatching where there are no data.</summary>
    public static Ink Hatch { get; } = new("hatch", "#c9ced5", "#434a54");

    /// <summary>The zero line and axes.</summary>
    public static Ink Axis { get; } = new("axis", "#7d8590", "#7d8590");

    /// <summary>Fill of what has no data or is switched off.</summary>
    public static Ink Blank { get; } = new("blank", "#eef0f2", "#23272e");

    /// <summary>A quiet filled shape: seats that stay, nodes without a story.</summary>
    public static Ink Quiet { get; } = new("quiet", "#8a94a1", "#8a94a1");

    /// <summary>A loss.</summary>
    public static Ink Loss { get; } = new("loss", "#c2570c", "#f2953f");

    /// <summary>A gain.</summary>
    public static Ink Gain { get; } = new("gain", "#0a67a3", "#5aaef0");

    /// <summary>What the figure is about: the emptied seat, the highlighted row.</summary>
    public static Ink Accent { get; } = new("accent", "#b3261e", "#ff8a7a");

    /// <summary>Seven categories after Okabe and Ito, darkened until names written in them can be read on white paper; yellow is left out.</summary>
    public static IReadOnlyList<Ink> Categories { get; } =
    [
        new("c1", "#0072b2", "#58b0ee"),
        new("c2", "#bf5000", "#f28a3c"),
        new("c3", "#00805e", "#2fc29a"),
        new("c4", "#a8517f", "#e58fbd"),
        new("c5", "#8f6500", "#e6b422"),
        new("c6", "#5b4a9e", "#b9abf5"),
        new("c7", "#4d5561", "#b4bcc7"),
    ];

    /// <summary>Eleven steps from a large loss (orange) over nothing (grey) to a large gain (blue).</summary>
    public static IReadOnlyList<Ink> Diverging { get; } =
    [
        new("d0", "#7f3003", "#ffb766"),
        new("d1", "#b4500b", "#ee9640"),
        new("d2", "#dd7d24", "#c57328"),
        new("d3", "#f3ab63", "#955620"),
        new("d4", "#fbd9b4", "#63401f"),
        new("d5", "#ecedef", "#33383f"),
        new("d6", "#cde1f0", "#234763"),
        new("d7", "#97c3e3", "#2a6796"),
        new("d8", "#559aca", "#3f8ac4"),
        new("d9", "#1f6da8", "#6cb1ea"),
        new("d10", "#0a4370", "#a9d6fb"),
    ];

    /// <summary>Six steps from little to much; zero has its own step, the first.</summary>
    public static IReadOnlyList<Ink> Sequential { get; } =
    [
        new("q0", "#eef0f2", "#23272e"),
        new("q1", "#cfe3ea", "#1f4650"),
        new("q2", "#94c6d3", "#276b7a"),
        new("q3", "#4fa1b5", "#3c94a8"),
        new("q4", "#1f7489", "#6cbccd"),
        new("q5", "#0b4957", "#ade0ea"),
    ];

    /// <summary>The category of an index; the list repeats after seven.</summary>
    public static Ink Category(int index) => Categories[((index % Categories.Count) + Categories.Count) % Categories.Count];

    /// <summary>Orange below zero, blue above, quiet at zero.</summary>
    public static Ink OfSign(double value) => value < 0 ? Loss : value > 0 ? Gain : Quiet;

    /// <summary>All colours, in a fixed order.</summary>
    public static IReadOnlyList<Ink> All { get; } =
        [Paper, Text, Muted, Grid, Hatch, Axis, Blank, Quiet, Loss, Gain, Accent, .. Categories, .. Diverging, .. Sequential, .. Contrast.Letters];
}
