namespace DataReliability.Core.Compliance.Waivers;

/// <summary>A tag that a waiver asks for.</summary>
/// <param name="Key">Its key, case-sensitive.</param>
/// <param name="Value">Its value, case-sensitive; null for any.</param>
public sealed record WaiverTag(string Key, string? Value);
