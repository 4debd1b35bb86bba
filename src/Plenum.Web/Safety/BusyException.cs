namespace Plenum.Web.Safety;

/// <summary>More solves wait than the machine should promise; try again shortly.</summary>
/// <param name="message">What to tell the visitor.</param>
public sealed class BusyException(string message) : Exception(message);
