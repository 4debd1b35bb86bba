namespace Plenum.Axes;

/// <summary>The part a sector plays in producing artificial intelligence.</summary>
public enum AiRole
{
    /// <summary>None: the sector may use AI, it does not make it.</summary>
    None,

    /// <summary>Chips, servers, electronics (<c>compute</c>).</summary>
    Compute,

    /// <summary>Programming, information services (<c>software-and-services</c>).</summary>
    SoftwareAndServices,

    /// <summary>Research and development (<c>research</c>).</summary>
    Research,

    /// <summary>Telecommunications (<c>telecom</c>).</summary>
    Telecom,
}
