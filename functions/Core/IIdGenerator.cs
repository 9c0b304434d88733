namespace DataReliability.Core;

/// <summary>Makes identifiers. Injected, so that a run can be replayed from a seed.</summary>
public interface IIdGenerator
{
    /// <summary>A new identifier: 26 characters of Crockford base 32 (a ULID), which sort by <paramref name="now"/>.</summary>
    /// <param name="now">The time that the identifier carries, to the millisecond.</param>
    string NewId(DateTimeOffset now);
}
