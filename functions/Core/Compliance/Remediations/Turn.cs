namespace DataReliability.Core.Compliance.Remediations;

/// <summary>One of the changes that an hour has, taken.</summary>
/// <param name="By">By which try: <c>kind/key:try</c>.</param>
public sealed record Turn(string By);
