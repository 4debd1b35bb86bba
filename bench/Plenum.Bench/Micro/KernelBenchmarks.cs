using BenchmarkDotNet.Attributes;
using Plenum.Kernels.Dense;
using Plenum.Kernels.Numeric;
using Plenum.Kernels.Trade;

namespace Plenum.Bench.Micro;

/// <summary>The kernels a sweep is made of, for one sector or one country.</summary>
public class KernelBenchmarks
{
    private int _stride;
    private double[] _a = [];
    private double[] _b = [];
    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private double[] _w = [];
    private double[] _in = [];
    private double[] _out = [];

    /// <summary>Countries (or sectors).</summary>
    [Params(31, 77, 141)]
    public int N { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _stride = Padding.Round(N);
        _a = new double[N * _stride];
        for (var m = 0; m < N; m++)
        {
            for (var i = 0; i < N; i++)
                _a[(m * _stride) + i] = m == i ? 0 : 1.0 / N;
        }

        _b = [.. _a.Select(share => share / 1.1)];
        _x = new double[_stride];
        Array.Fill(_x, 1.1);
        (_y, _z, _w, _in, _out) = (new double[_stride], new double[_stride], new double[_stride], new double[_stride], new double[_stride]);
    }

    [Benchmark]
    public void ClearTaxedMarket() => SectorMarket.Clear(_a, _b, _x, _stride, _x, _x, _y, _z, _w, _in, _out, N);

    [Benchmark]
    public void ClearUntaxedMarket() => SectorMarket.Clear(_a, [], _x, _stride, _x, _x, _y, _z, _w, _in, _out, N);

    [Benchmark]
    public void MultiplyRows() => Rows.Multiply(_a, _stride, _x, _y, N);

    [Benchmark]
    public void MultiplyTransposed() => Rows.AddTransposed(_a, _stride, _x, _y, N);

    [Benchmark]
    public void Exponentials() => Elementary.ScaledExp(_x, 4, 0.5, [], _y, _stride);

    [Benchmark]
    public void Logarithms() => Elementary.ScaledLog(_x, 4, 0.5, _y, _stride);
}
