namespace DataReliability.Core.Workflows;

/// <summary>What became of an effect.</summary>
/// <param name="Effect">The <see cref="IEffect.Name"/>.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Code">AWS's error code or ours; null when done.</param>
/// <param name="Message">Cause and value for people; null when there is nothing to say.</param>
/// <param name="Value">What the effect brought back, such as a resource id; null when nothing.</param>
public sealed record EffectOutcome(string Effect, EffectResult Result, string? Code = null, string? Message = null, string? Value = null)
{
    /// <summary>The effect took place.</summary>
    public static EffectOutcome Done(string effect, string? value = null) => new(effect, EffectResult.Done, Value: value);

    /// <summary>The effect was refused and did not take place.</summary>
    public static EffectOutcome Refused(string effect, string code, string message) =>
        new(effect, EffectResult.Refused, code, message);

    /// <summary>Nobody knows whether the effect took place: look at the world.</summary>
    public static EffectOutcome Unknown(string effect, string code, string message) =>
        new(effect, EffectResult.Unknown, code, message);
}
