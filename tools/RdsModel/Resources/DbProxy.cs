using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>A DB proxy: what was set, and nothing that pools connections.</summary>
/// <param name="Id">Its name.</param>
/// <param name="EngineFamily">MYSQL, POSTGRESQL or SQLSERVER.</param>
/// <param name="RequireTls">Whether it refuses clients without TLS.</param>
public sealed record DbProxy(
    string Id, string Arn, string EngineFamily, bool RequireTls, string RoleArn, ImmutableArray<string> Subnets,
    ImmutableArray<string> SecurityGroups, DateTimeOffset Created, ImmutableArray<Tag> Tags) : ITagged;
