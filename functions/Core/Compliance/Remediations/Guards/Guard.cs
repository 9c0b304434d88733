namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>A reason not to change anything.</summary>
/// <param name="case">What is asked about.</param>
/// <returns>Why not, with the values seen and the remedy; null where it says nothing against it.</returns>
internal delegate string? Guard(GuardCase @case);
