namespace DataReliability.LocalCloud.Messaging;

/// <summary>An attribute of a message.</summary>
/// <param name="Type">String, String.Array, Number or Binary.</param>
/// <param name="Value">The value as text; binary values in base64.</param>
internal sealed record MessageAttribute(string Type, string Value);
