namespace Plenum.Web.Safety;

/// <summary>The request asks for more than one request may.</summary>
/// <param name="message">What was asked, the limit, and where it can be done instead.</param>
public sealed class TooLargeException(string message) : Exception(message);
