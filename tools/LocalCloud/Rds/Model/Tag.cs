namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>A tag of a resource.</summary>
internal sealed record Tag(string Key, string Value);
