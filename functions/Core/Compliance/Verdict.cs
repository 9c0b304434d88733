using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance;

/// <summary>What a control says of one resource. The default is Unknown.</summary>
public readonly record struct Verdict
{
    private readonly string? _reason;
    private readonly IReadOnlyList<Unread>? _unread;

    private Verdict(Outcome outcome, string reason, IReadOnlyList<Unread>? unread = null) =>
        (Outcome, _reason, _unread) = (outcome, reason, unread);

    /// <summary>What was found.</summary>
    public Outcome Outcome { get; }

    /// <summary>Why, in one sentence for people that names the values seen.</summary>
    public string Reason => _reason ?? "nobody judged it";

    /// <summary>What could not be read; empty unless <see cref="Outcome"/> is Unknown.</summary>
    public IReadOnlyList<Unread> Unread => _unread ?? [];

    /// <summary>Looked and found it good.</summary>
    public static Verdict Pass(string reason) => new(Outcome.Passed, reason);

    /// <summary>Looked and found it bad.</summary>
    public static Verdict Fail(string reason) => new(Outcome.Failed, reason);

    /// <summary>The control says nothing of this resource.</summary>
    public static Verdict NotApplicable(string reason) => new(Outcome.NotApplicable, reason);

    /// <summary>Could not evaluate.</summary>
    /// <param name="unread">What could not be read. At least one.</param>
    public static Verdict Unknown(IReadOnlyList<Unread> unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        return new(Outcome.Unknown, $"could not read {string.Join("; ", unread)}", unread);
    }

    /// <summary>Good or bad by a condition.</summary>
    public static Verdict When(bool good, string passed, string failed) => good ? Pass(passed) : Fail(failed);
}
