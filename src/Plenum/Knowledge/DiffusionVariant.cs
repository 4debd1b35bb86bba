namespace Plenum.Knowledge;

/// <summary>How ideas travel with trade (<c>diffusion.variant</c>). Published work does not agree, so all three are offered.</summary>
public enum DiffusionVariant
{
    /// <summary>
    /// From suppliers, through baseline input and import shares (<c>suppliers</c>, the default):
    /// L = Σ_k Σ_i s (π̂)^{1−β} (λ̂)^β. Diversified sourcing looks like more learning, and the slope at zero trade is infinite.
    /// </summary>
    Suppliers,

    /// <summary>From domestic producers, who are better where imports compete (<c>producers</c>): L = (λ̂/π̂_nn)^β.</summary>
    Producers,

    /// <summary>Linear in current shares (<c>linear</c>): L = Σ_k Σ_i η π′ λ̂. Trade alone then never moves λ̂.</summary>
    Linear,
}
