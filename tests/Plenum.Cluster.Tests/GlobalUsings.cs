global using Xunit;

// Each test starts processes of its own; two at a time would only make each other slow.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
