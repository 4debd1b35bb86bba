using System.Reflection;

namespace Plenum.Mutants;

/// <summary>One case of one test method, called without a test platform so that a process runs thousands of them.</summary>
internal sealed record TestCase(string Id, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Runs it; null when it passes or skips itself, else what it threw.</summary>
    public Exception? Run()
    {
        try
        {
            var type = Method.ReflectedType!;
            var instance = Method.IsStatic ? null : Activator.CreateInstance(type);
            try
            {
                switch (Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, Arguments, null))
                {
                    case Task task:
                        task.GetAwaiter().GetResult();
                        break;
                    case ValueTask task:
                        task.AsTask().GetAwaiter().GetResult();
                        break;
                }
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (Exception problem) when (IsSkip(problem))
        {
            return null;
        }
        catch (Exception problem)
        {
            return problem;
        }
    }

    private static bool IsSkip(Exception problem) => problem.Message.Contains("$XunitDynamicSkip$", StringComparison.Ordinal);
}
