using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.ComplianceScan.Tests;

/// <summary>Looks into what was read, or was not.</summary>
internal static class Reading
{
    /// <summary>The value. It must have been read.</summary>
    public static T Value<T>(this Read<T> read)
    {
        Assert.Empty(read.Faults());
        return read.Match(value => value, _ => default!);
    }

    /// <summary>Why it could not be read; empty when it was.</summary>
    public static IReadOnlyList<Unread> Faults<T>(this Read<T> read) => read.Match(_ => [], unread => unread);
}
