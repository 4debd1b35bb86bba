using Microsoft.Extensions.Logging;

namespace Plenum.Web.Safety;

/// <summary>Errors of the app as one line each on the terminal of whoever started it; visitors see none of it.</summary>
internal sealed class OneLineLog : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Line(categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Line(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var detail = exception is null ? formatter(state, null)
                : Environment.GetEnvironmentVariable("PLENUM_DEBUG") is null ? $"{exception.GetType().Name}: {exception.Message}" : exception.ToString();
            Console.Error.WriteLine($"plenum web: {category}: {detail.ReplaceLineEndings(" ")}");
        }
    }
}
