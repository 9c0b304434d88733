using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What remediations do.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(TakeTurn), TakeTurn.EffectName)]
[JsonDerivedType(typeof(ModifyResource), ModifyResource.EffectName)]
public abstract record RemediationEffect : IEffect
{
    /// <inheritdoc/>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public abstract bool Repeatable { get; }
}

/// <summary>Takes one of the changes that an hour has. Doing it again finds the one that was taken.</summary>
/// <param name="Hour">The hour, UTC, such as <c>20261123T16</c>.</param>
/// <param name="Turns">How many it has.</param>
/// <param name="Try">Which try it is for, from 1: each takes its own.</param>
public sealed record TakeTurn(string Hour, int Turns, int Try) : RemediationEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "take-turn";

    /// <summary>The code of an hour that has none left.</summary>
    public const string NoneLeft = "NoneLeft";

    /// <inheritdoc/>
    public override string Name => EffectName;

    /// <inheritdoc/>
    public override bool Repeatable => true;
}

/// <summary>Makes the change. Never repeated blindly: meanwhile somebody may have decided otherwise.</summary>
/// <param name="Target">Of what; guards were asked of it just before this was recorded.</param>
/// <param name="Change">What.</param>
/// <param name="Immediately">ApplyImmediately: only where the setting waits for the maintenance window otherwise, and with nothing pending.</param>
public sealed record ModifyResource(RemediationTarget Target, Change Change, bool Immediately) : RemediationEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "modify-resource";

    /// <inheritdoc/>
    public override string Name => EffectName;

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <summary>The same as a line of the AWS CLI.</summary>
    [JsonIgnore]
    public string Cli => CliLine.Of(this);

    /// <summary>The change of a target.</summary>
    public static ModifyResource Of(RemediationTarget target, Change change)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(change);
        // Which settings of a cluster wait is documented for some only; of instances it is for each.
        return new(target, change, target.Type == Inventory.ResourceTypes.DBCluster || change.WaitsForWindow);
    }
}
