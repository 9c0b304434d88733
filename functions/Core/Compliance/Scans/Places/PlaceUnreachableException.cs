namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>An account in a Region can't be looked at: no such role, no trust, an expired session, a Region not opted in.</summary>
/// <param name="place">Where.</param>
/// <param name="reason">Why, for people.</param>
/// <param name="isLasting">Whether it will not be otherwise soon.</param>
/// <param name="cause">What AWS said.</param>
public sealed class PlaceUnreachableException(ScanPlace place, string reason, bool isLasting, Exception? cause = null)
    : Exception($"{place}: {reason}", cause)
{
    /// <summary>Whether it will not be otherwise soon; false for what is worth another try, such as throttling.</summary>
    public bool IsLasting { get; } = isLasting;

    /// <summary>Why, for people, without the place.</summary>
    public string Reason { get; } = reason;
}
