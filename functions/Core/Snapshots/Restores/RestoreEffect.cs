using System.Text.Json.Serialization;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>What is done to restores.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(RestoreInstance), RestoreInstance.EffectName)]
[JsonDerivedType(typeof(OpenInstance), OpenInstance.EffectName)]
[JsonDerivedType(typeof(DeleteInstance), DeleteInstance.EffectName)]
public abstract record RestoreEffect : IEffect
{
    /// <inheritdoc/>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public abstract bool Repeatable { get; }
}

/// <summary>Restores a snapshot into a new, private instance. Doing it again finds the instance of that name.</summary>
public sealed record RestoreInstance : RestoreEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "restore-instance";

    /// <inheritdoc/>
    public override string Name => EffectName;

    /// <inheritdoc/>
    public override bool Repeatable => true;

    /// <summary>The instance's name and tags.</summary>
    public required RestoreIdentity Instance { get; init; }

    /// <summary>DBSnapshotIdentifier.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The source's class.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>As in <see cref="RestorePlace"/>.</summary>
    public required string SubnetGroup { get; init; }

    /// <summary>As in <see cref="RestorePlace"/>.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>As in <see cref="RestorePlace"/>.</summary>
    public required string ParameterGroup { get; init; }
}

/// <summary>Sets the derived password and turns backups off. Doing it again sets the same password.</summary>
/// <param name="Instance">Which instance.</param>
public sealed record OpenInstance(RestoreIdentity Instance) : RestoreEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "open-instance";

    /// <inheritdoc/>
    public override string Name => EffectName;

    /// <inheritdoc/>
    public override bool Repeatable => true;
}

/// <summary>Deletes a restore without a final snapshot. Never repeated blindly: between two looks the name may have become
/// another's.</summary>
/// <param name="Instance">Which instance; its resource id was compared just before this was recorded.</param>
public sealed record DeleteInstance(RestoreIdentity Instance) : RestoreEffect
{
    /// <summary>The name in outcomes.</summary>
    public const string EffectName = "delete-instance";

    /// <inheritdoc/>
    public override string Name => EffectName;

    /// <inheritdoc/>
    public override bool Repeatable => false;
}
