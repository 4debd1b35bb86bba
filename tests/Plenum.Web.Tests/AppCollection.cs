namespace Plenum.Web.Tests;

/// <summary>Tests that share one running app; one after the other, so that they do not wait for each other's solves.</summary>
[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<RunningApp>
{
    public const string Name = "app";
}
