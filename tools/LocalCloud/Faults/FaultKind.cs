namespace DataReliability.LocalCloud.Faults;

/// <summary>A kind of fault: what it does, and what it takes.</summary>
/// <param name="Name">As a fault names it, such as throttle.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Takes">What a fault of this kind may say.</param>
/// <param name="Needs">What it must say.</param>
/// <param name="Example">A fault of this kind that makes sense.</param>
public sealed record FaultKind(string Name, string Summary, FaultFields Takes, FaultFields Needs, Fault Example)
{
    /// <summary>Whether <see cref="Fault.Target"/> is the function; else it is the resource.</summary>
    public bool HitsFunctions => Takes.HasFlag(FaultFields.Function);

    /// <summary>What is to be said of <see cref="Fault.Seconds"/> and <see cref="Fault.Value"/>; null when it takes neither.</summary>
    public string? Note { get; init; }

    /// <summary>Whether negative seconds make sense.</summary>
    public bool MayGoBack { get; init; }

    /// <summary>The names of fields, as JSON has them.</summary>
    public static IReadOnlyList<string> Names(FaultFields fields) =>
        [.. Enum.GetValues<FaultFields>().Where(f => f != FaultFields.None && fields.HasFlag(f)).Select(f => f.ToString()).Select(n => char.ToLowerInvariant(n[0]) + n[1..])];
}
