using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>All that a validation knows.</summary>
public sealed record ValidationState
{
    /// <summary>The snapshot and its database.</summary>
    public required ValidationSubject Subject { get; init; }

    /// <summary>What the database is promised, as the policy said when this began.</summary>
    public required TierPolicy Tier { get; init; }

    /// <summary>The throw-away instance.</summary>
    public required RestoreIdentity Restore { get; init; }

    /// <summary>Counts the validations of this snapshot, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>What earlier validations of this database proved; null before the first has ended.</summary>
    public ValidationFact? Earlier { get; init; }

    /// <summary>When things happened.</summary>
    public required ValidationTimes Times { get; init; }

    /// <summary>Where it stands.</summary>
    public ValidationStage Stage { get; init; }

    /// <summary>The restore as it was asked for; null before.</summary>
    public RestoreInstance? Order { get; init; }

    /// <summary>How often the restore was asked for.</summary>
    public int RestoreAsks { get; init; }

    /// <summary>How often the password was asked to be set.</summary>
    public int OpenAsks { get; init; }

    /// <summary>What became of the last effect, until it is acted upon; null when there is nothing to act upon.</summary>
    public EffectOutcome? LastOutcome { get; init; }

    /// <summary>The restore's status when last seen; null before.</summary>
    public string? LastStatus { get; init; }

    /// <summary>The data checks; null before they are asked for.</summary>
    public CheckingProgress? Checking { get; init; }

    /// <summary>What they found, with our own checks added; null until they end.</summary>
    public DataCheckReport? Report { get; init; }

    /// <summary>The verdict; null until it is reached.</summary>
    public ValidationVerdict? Verdict { get; init; }

    /// <summary>Why.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The teardown; null before it begins.</summary>
    public TeardownProgress? Teardown { get; init; }

    /// <summary>What became of the restore; null until the end.</summary>
    public TeardownResult? TeardownResult { get; init; }

    /// <summary>What was done and seen, oldest first; at most <see cref="MaxSteps"/>.</summary>
    public IReadOnlyList<ValidationStep> Steps { get; init; } = [];

    /// <summary>How many steps are kept.</summary>
    public const int MaxSteps = 100;
}
