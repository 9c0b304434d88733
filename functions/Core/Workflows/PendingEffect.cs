namespace DataReliability.Core.Workflows;

/// <summary>An effect as intended and recorded, before its outcome is known.</summary>
/// <param name="Name">As <see cref="IEffect.Name"/>.</param>
/// <param name="Repeatable">As <see cref="IEffect.Repeatable"/>.</param>
/// <param name="Json">The effect itself.</param>
public sealed record PendingEffect(string Name, bool Repeatable, string Json);
