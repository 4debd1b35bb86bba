using Plenum.Kernels.Numeric;
using Plenum.Tests.Batteries;

namespace Plenum.Tests.Kernels;

/// <summary>Anderson acceleration against its definition and where its answer is known.</summary>
public sealed class AndersonTests
{
    // In one unknown the method is the secant method: on z = z/2 + 3 the second step lands on the fixed point 6.
    [Fact]
    public void On_a_line_the_second_step_is_the_last()
    {
        var anderson = new Anderson(1, 3);
        double[] point = [0];
        anderson.Advance(point, [3 - (0.5 * point[0])]);
        Assert.Equal(3, point[0]);
        anderson.Advance(point, [3 - (0.5 * point[0])]);
        Assert.Equal(6, point[0], 1e-9);
    }

    [Fact]
    public void A_step_without_history_is_the_plain_one_and_so_is_one_after_a_reset()
    {
        var anderson = new Anderson(2, 2);
        double[] point = [1, 2];
        anderson.Advance(point, [0.5, -0.25]);
        Assert.Equal([1.5, 1.75], point);
        anderson.Advance(point, [0.25, -0.25]);
        Assert.NotEqual([1.75, 1.5], point);
        anderson.Reset();
        point = [1, 2];
        anderson.Advance(point, [0.5, -0.25]);
        Assert.Equal([1.5, 1.75], point);
        anderson.Advance(point, [0.25, -0.25]);
        var second = (double[])point.Clone();
        anderson.Reset();
        point = [1, 2];
        anderson.Advance(point, [0.5, -0.25]);
        anderson.Advance(point, [0.25, -0.25]);
        Assert.Equal(second, point);
    }

    // A step that does not differ from the last one teaches nothing: the plain step is taken.
    [Fact]
    public void Equal_steps_leave_the_plain_step()
    {
        var anderson = new Anderson(2, 2);
        double[] point = [1, 2];
        for (var k = 1; k <= 3; k++)
        {
            anderson.Advance(point, [0.5, -0.25]);
            Assert.Equal([1 + (0.5 * k), 2 - (0.25 * k)], point);
        }
    }

    // Points and steps of no particular map: the next point is point + step − Σ w_k (Δpoint_k + Δstep_k), with the weights that
    // make |step − Σ w_k Δstep_k| least over the last few differences; older ones are forgotten.
    [Fact]
    public void The_weights_are_those_of_least_squares() =>
        Gen.Select(Gen.Int[1, 4], Gen.Double[-1, 1].Array[8 * 2 * 9]).Sample((depth, numbers) =>
        {
            const int Size = 9;
            var anderson = new Anderson(Size, depth);
            List<double[]> points = [], steps = [];
            for (var round = 0; round < 8; round++)
            {
                double[] point = numbers[(round * 2 * Size)..((round * 2 * Size) + Size)], step = numbers[((round * 2 * Size) + Size)..((round + 1) * 2 * Size)];
                var next = (double[])point.Clone();
                anderson.Advance(next, step);
                points.Add(point);
                steps.Add(step);
                var used = Math.Min(round, depth);
                double[][] changes = [.. Enumerable.Range(0, used).Select(k => Minus(steps[round - k], steps[round - k - 1]))];
                double[][] moves = [.. Enumerable.Range(0, used).Select(k => Minus(points[round - k], points[round - k - 1]))];
                var gram = new double[used, used];
                for (var r = 0; r < used; r++)
                {
                    for (var c = 0; c < used; c++)
                        gram[r, c] = Dot(changes[r], changes[c]);
                }

                var weights = Elimination.Solve(gram, [.. changes.Select(c => Dot(step, c))]);
                for (var i = 0; i < Size; i++)
                {
                    var expected = point[i] + step[i] - Enumerable.Range(0, used).Sum(k => weights[k] * (moves[k][i] + changes[k][i]));
                    Assert.Equal(expected, next[i], 1e-6 * Math.Max(1, Math.Abs(expected)));
                }
            }
        }, iter: 50);

    private static double[] Minus(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
