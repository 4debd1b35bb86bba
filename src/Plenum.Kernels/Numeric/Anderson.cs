using System.Numerics.Tensors;

namespace Plenum.Kernels.Numeric;

/// <summary>
/// Anderson acceleration (type II) of a fixed-point iteration z ← z + f(z): the next iterate minimises the residual over the
/// last few differences. Fixed memory; call <see cref="Reset"/> to forget.
/// </summary>
public sealed class Anderson
{
    private readonly int _size;
    private readonly int _depth;
    private readonly double[][] _stepDifferences;
    private readonly double[][] _moves;
    private readonly double[] _lastStep;
    private readonly double[] _lastPoint;
    private readonly double[] _gram;
    private readonly double[] _work;
    private readonly double[] _weights;
    private int _used;
    private int _next;
    private bool _primed;

    /// <summary>Memory for vectors of <paramref name="size"/> and a history of <paramref name="depth"/>.</summary>
    public Anderson(int size, int depth)
    {
        _size = size;
        _depth = depth;
        _stepDifferences = [.. Enumerable.Range(0, depth).Select(_ => new double[size])];
        _moves = [.. Enumerable.Range(0, depth).Select(_ => new double[size])];
        _lastStep = new double[size];
        _lastPoint = new double[size];
        _gram = new double[depth * depth];
        _work = new double[depth * depth];
        _weights = new double[depth];
    }

    /// <summary>Forgets the history.</summary>
    public void Reset()
    {
        _used = 0;
        _next = 0;
        _primed = false;
    }

    /// <summary>Replaces <paramref name="point"/> by the accelerated next iterate, given the plain step f(point).</summary>
    public void Advance(Span<double> point, ReadOnlySpan<double> step)
    {
        if (_primed)
        {
            var df = _stepDifferences[_next];
            TensorPrimitives.Subtract(step, _lastStep, df);
            TensorPrimitives.Subtract(point, _lastPoint, _moves[_next]);
            TensorPrimitives.Add(_moves[_next], df, _moves[_next]);
            _used = Math.Min(_used + 1, _depth);
            for (var k = 0; k < _used; k++)
            {
                var dot = FixedOrder.Dot(df, _stepDifferences[k]);
                _gram[(_next * _depth) + k] = dot;
                _gram[(k * _depth) + _next] = dot;
            }

            _next = (_next + 1) % _depth;
        }

        step.CopyTo(_lastStep);
        point.CopyTo(_lastPoint);
        _primed = true;
        var solved = _used > 0 && SolveWeights(step);
        TensorPrimitives.Add(point, step, point);
        if (!solved)
            return;
        for (var k = 0; k < _used; k++)
        {
            TensorPrimitives.MultiplyAdd(_moves[k], -_weights[k], point, point);
        }
    }

    // Normal equations with a relative ridge: columns nearly dependent lose weight instead of blowing up.
    private bool SolveWeights(ReadOnlySpan<double> step)
    {
        var trace = 0.0;
        for (var k = 0; k < _used; k++)
        {
            _weights[k] = FixedOrder.Dot(step, _stepDifferences[k]);
            trace = Math.Max(trace, _gram[(k * _depth) + k]);
        }

        if (!(trace > 0))
            return false;
        for (var r = 0; r < _used; r++)
        {
            for (var c = 0; c < _used; c++)
                _work[(r * _depth) + c] = _gram[(r * _depth) + c];
            _work[(r * _depth) + r] += 1e-14 * trace + (1e-12 * _gram[(r * _depth) + r]);
        }

        return Cholesky();
    }

    private bool Cholesky()
    {
        for (var r = 0; r < _used; r++)
        {
            for (var c = 0; c <= r; c++)
            {
                var sum = _work[(r * _depth) + c];
                for (var k = 0; k < c; k++)
                    sum -= _work[(r * _depth) + k] * _work[(c * _depth) + k];
                if (r == c)
                {
                    if (!(sum > 0))
                        return false;
                    _work[(r * _depth) + r] = Math.Sqrt(sum);
                }
                else
                {
                    _work[(r * _depth) + c] = sum / _work[(c * _depth) + c];
                }
            }
        }

        for (var r = 0; r < _used; r++)
        {
            var sum = _weights[r];
            for (var k = 0; k < r; k++)
                sum -= _work[(r * _depth) + k] * _weights[k];
            _weights[r] = sum / _work[(r * _depth) + r];
        }

        for (var r = _used - 1; r >= 0; r--)
        {
            var sum = _weights[r];
            for (var k = r + 1; k < _used; k++)
                sum -= _work[(k * _depth) + r] * _weights[k];
            _weights[r] = sum / _work[(r * _depth) + r];
        }

        return true;
    }
}
