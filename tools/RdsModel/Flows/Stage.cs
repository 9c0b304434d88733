using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>A part of a flow: a status for a time.</summary>
/// <param name="Status">The status while it lasts; null keeps the one before.</param>
/// <param name="Duration">Its modelled time.</param>
internal sealed record Stage<T>(string? Status, Func<RdsOptions, TimeSpan> Duration)
    where T : class, IActive<T>
{
    /// <summary>Whether it takes place.</summary>
    public Func<Step<T>, bool> Applies { get; init; } = static _ => true;

    /// <summary>Begins it: events, engine work.</summary>
    public Action<Step<T>> Enter { get; init; } = static _ => { };

    /// <summary>Ends it: what is different now.</summary>
    public Action<Step<T>> Leave { get; init; } = static _ => { };

    /// <summary>Whose status a fault may hold instead of the resource's: identifier and status.</summary>
    public Func<Step<T>, (string Id, string Status)>? HeldAs { get; init; }
}
