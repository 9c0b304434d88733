using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>A stream record that a fault holds back.</summary>
/// <param name="Mapping">Names who reads.</param>
internal sealed record LateRecord(string Mapping, string ShardId, JsonObject Record);
