using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations.Changes;

/// <summary>One setting of one resource, from one value to another. A value: what was there before is in it, so it can be undone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(SwitchChange), "switch")]
[JsonDerivedType(typeof(RetentionChange), "retention")]
[JsonDerivedType(typeof(LogExportsChange), "log-exports")]
[JsonDerivedType(typeof(EverybodyChange), "everybody")]
public abstract record Change
{
    /// <summary>The setting, as AWS names it, such as <c>DeletionProtection</c>.</summary>
    [JsonIgnore]
    public abstract string Setting { get; }

    /// <summary>The value before, for people.</summary>
    [JsonIgnore]
    public abstract string Before { get; }

    /// <summary>The value after, for people.</summary>
    [JsonIgnore]
    public abstract string After { get; }

    /// <summary>What is lost by it for good, for people; null when nothing is. Such a change is made only by who accepts that.</summary>
    [JsonIgnore]
    public virtual string? Loss => null;

    /// <summary>Whether an instance takes it only in its maintenance window, unless told to apply it immediately.</summary>
    [JsonIgnore]
    public virtual bool WaitsForWindow => false;

    /// <summary>What undoes it.</summary>
    public abstract Change Inverse();

    /// <summary>Whether a resource has the value after it; unread where that could not be read.</summary>
    /// <exception cref="ArgumentException">The resource has no such setting.</exception>
    public abstract Read<bool> IsInForce(Resource resource);

    /// <summary>The options of the AWS CLI's <c>aws rds modify-...</c> that make it.</summary>
    internal abstract string CliOptions { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Setting}: {Before} -> {After}";

    private protected ArgumentException Lacks(Resource resource) => new($"{resource.Arn} has no setting {Setting}", nameof(resource));
}
