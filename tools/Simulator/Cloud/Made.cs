namespace DataReliability.Simulator.Cloud;

/// <summary>An instance that one of our workflows created, as the world remembers it whatever its tags say.</summary>
/// <param name="Stack">The deployment that asked for it.</param>
/// <param name="Workflow">The workflow that asked for it, as <c>kind/key</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Deadline">When it has to be gone.</param>
public sealed record Made(string Stack, string Workflow, string Name, DateTimeOffset Deadline);
