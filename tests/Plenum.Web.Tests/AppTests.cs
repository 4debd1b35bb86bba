namespace Plenum.Web.Tests;

/// <summary>Tests that share one running app; one after the other, so that they do not wait for each other's solves.</summary>
[CollectionDefinition(Name)]
public sealed class AppTests : ICollectionFixture<RunningApp>
{
    public const string Name = "app";
}
