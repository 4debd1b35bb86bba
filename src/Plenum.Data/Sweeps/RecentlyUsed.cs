namespace Plenum.Data.Sweeps;

/// <summary>Keeps the last few things that were made, failures included: what failed once fails the same way again.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly LinkedList<(TKey Key, TValue? Value, Exception? Failure)> items = [];

    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        for (var node = items.First; node is not null; node = node.Next)
        {
            if (!EqualityComparer<TKey>.Default.Equals(node.Value.Key, key))
                continue;
            if (node != items.First)
            {
                items.Remove(node);
                items.AddFirst(node);
            }

            return node.Value.Failure is null ? node.Value.Value! : throw node.Value.Failure;
        }

        if (items.Count == most)
            items.RemoveLast();
        try
        {
            var made = make(key);
            items.AddFirst((key, made, null));
            return made;
        }
        catch (Exception e) when (e is Trade.DidNotConvergeException or Checks.BadInputException)
        {
            items.AddFirst((key, default, e));
            throw;
        }
    }
}
