namespace Plenum.Web.Api;

/// <summary>What the API answers when it cannot do what was asked.</summary>
/// <param name="Error">One clear message: what, where, and the way out.</param>
public sealed record ApiError(string Error);
