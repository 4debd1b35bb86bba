using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Trade;

/// <summary>Points on the road from one shock to another, and from the plain model to its options.</summary>
public sealed class ShockBlendTests
{
    private static readonly Economy Economy = Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Countries = 2, Sectors = 1, Seed = 4 }));

    private static Shock Of(double cost, double tariff, double tax, double kept, double technology, double labour) => new()
    {
        IcebergChange = [1, cost, 1, 1],
        Tariff = [0, tariff, 0, 0],
        ExportTax = [0, tax, 0, 0],
        SupplyKept = [1, kept, 1, 1],
        TechnologyChange = [technology, 1],
        LabourChange = [1, labour],
    };

    // Half-way is the geometric mean of factors, the arithmetic mean of weights; the ends are the ends themselves.
    [Fact]
    public void HalfWay()
    {
        var (from, to) = (Of(1.1, 0.21, 0.44, 0.8, 4, 1), Of(4.4, 0, 0, 0.2, 1, 1.21));
        var half = ShockBlend.At(Economy, from, to, 0.5);
        Assert.Equal(2.2, half.IcebergChange![1], 1e-12);
        Assert.Equal(0.1, half.Tariff![1], 1e-12);
        Assert.Equal(0.2, half.ExportTax![1], 1e-12);
        Assert.Equal(0.5, half.SupplyKept![1], 1e-12);
        Assert.Equal(2, half.TechnologyChange![0], 1e-12);
        Assert.Equal(1.1, half.LabourChange![1], 1e-12);
        Assert.Equal((1, 0), (half.IcebergChange[2], half.ExportTax[2]));
        Assert.Same(from, ShockBlend.At(Economy, from, to, 0));
        Assert.Same(to, ShockBlend.At(Economy, from, to, 1));
    }

    [Fact]
    public void WhatOneEndLeavesAloneStartsFromTheWorld()
    {
        var quarter = ShockBlend.At(Economy, Shock.None, Of(16, 0, 0.4641, 0.6, 16, 1), 0.25);
        Assert.Equal(2, quarter.IcebergChange![1], 1e-12);
        Assert.Equal(0.1, quarter.ExportTax![1], 1e-12);
        Assert.Equal(0.9, quarter.SupplyKept![1], 1e-12);
        Assert.Equal(2, quarter.TechnologyChange![0], 1e-12);
        Assert.Equal(Math.Pow(1 + Economy.Tariff[1], 0.75) - 1, quarter.Tariff![1], 1e-12);
        Assert.Null(ShockBlend.At(Economy, Shock.None, new Shock { LabourChange = [1, 2] }, 0.5).Tariff);
    }

    [Fact]
    public void OptionsGrowFromThePlainModel()
    {
        var all = new Substitution(0.25, [0.04, 1], 4, 2) { CriticalInputs = 0.16, CriticalSectors = [0], LabourSupply = 0.6 };
        var half = all.Toward(0.5);
        Assert.Equal((0.5, 2, 4), (half.ValueAdded, half.Final, half.Mobility));
        Assert.Equal([0.2, 1], half.Inputs!);
        Assert.Equal((0.4, 0.3), (half.CriticalInputs, half.LabourSupply));
        Assert.True(all.Toward(0).IsPlain);
        Assert.Same(all, all.Toward(1));
        Assert.Null(new Substitution(0.5).Toward(0.5).Inputs);
    }

    [Fact]
    public void APlainModelHasNoOptionInForce()
    {
        Assert.True(Substitution.CobbDouglas.IsPlain);
        Assert.True(new Substitution { CriticalInputs = 0.1 }.IsPlain);
        Assert.True(new Substitution { CriticalSectors = [0] }.IsPlain);
        Assert.False(new Substitution { CriticalSectors = [0], CriticalInputs = 0.1 }.IsPlain);
        Assert.False(new Substitution(Inputs: [1, 0.5]).IsPlain);
        Assert.False(new Substitution(0.5).IsPlain);
        Assert.False(new Substitution(Final: 2).IsPlain);
        Assert.False(new Substitution(Mobility: 3).IsPlain);
        Assert.False(new Substitution { LabourSupply = 0.1 }.IsPlain);
        Assert.False(new Substitution { CriticalInputs = 0.1 }.IsNested(0.5));
        Assert.True(new Substitution { CriticalInputs = 0.1, CriticalSectors = [0] }.IsNested(0.5));
        Assert.False(new Substitution { CriticalInputs = 0.5, CriticalSectors = [0] }.IsNested(0.5));
    }
}
