using System.Security.Cryptography;
using System.Text;
using DataReliability.Simulator.Time;

namespace DataReliability.Simulator.Recording;

/// <summary>What happened. Adding is cheap; lines are made when they are read.</summary>
/// <param name="scheduler">True time.</param>
/// <param name="isKept">Whether anything is noted.</param>
public sealed class History(Scheduler scheduler, bool isKept)
{
    private readonly List<HistoryEntry> _entries = [];

    /// <summary>How much happened.</summary>
    public int Count => _entries.Count;

    /// <summary>All lines, oldest first.</summary>
    public IEnumerable<string> Lines => _entries.Select(entry => entry.ToString());

    /// <summary>SHA-256 of all lines in UTF-8, each ended by a line feed: the same for the same seed.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Notes what happened now, in true time.</summary>
    /// <param name="who">Who did it.</param>
    /// <param name="form">What, as a composite format of what follows.</param>
    /// <param name="first">Goes into <c>{0}</c>. Immutable, as it is read later.</param>
    /// <param name="second">Goes into <c>{1}</c>.</param>
    /// <param name="third">Goes into <c>{2}</c>.</param>
    /// <param name="fourth">Goes into <c>{3}</c>.</param>
    public void Add(string who, string form, object? first = null, object? second = null, object? third = null, object? fourth = null)
    {
        if (isKept)
            _entries.Add(new HistoryEntry(scheduler.Now - scheduler.Start, who, form, first, second, third, fourth));
    }
}
