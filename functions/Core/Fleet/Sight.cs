namespace DataReliability.Core.Fleet;

/// <summary>What came of looking at something. "Could not look" is never "it is not there".</summary>
/// <typeparam name="T">What was looked at.</typeparam>
public abstract record Sight<T>
{
    private Sight()
    {
    }

    /// <summary>It is there.</summary>
    public sealed record Seen(T Value) : Sight<T>;

    /// <summary>It is not there: the service said so.</summary>
    public sealed record Gone : Sight<T>;

    /// <summary>Nobody could look.</summary>
    /// <param name="Call">What was asked, such as <c>DescribeDBInstances</c>.</param>
    /// <param name="Reason">Why there was no answer, for people.</param>
    public sealed record Unknown(string Call, string Reason) : Sight<T>;
}
