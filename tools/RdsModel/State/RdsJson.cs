using System.Text.Json.Serialization;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.State;

/// <summary>How resources are saved. A new kind of resource is named here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DbInstance))]
[JsonSerializable(typeof(DbSnapshot))]
[JsonSerializable(typeof(DbParameterGroup))]
[JsonSerializable(typeof(DbSubnetGroup))]
[JsonSerializable(typeof(OptionGroup))]
[JsonSerializable(typeof(SecurityGroup))]
[JsonSerializable(typeof(DbProxy))]
[JsonSerializable(typeof(EventSubscription))]
[JsonSerializable(typeof(ZoneOutage))]
[JsonSerializable(typeof(RdsEvent))]
[JsonSerializable(typeof(DbCluster))]
[JsonSerializable(typeof(DbClusterSnapshot))]
[JsonSerializable(typeof(DbClusterEndpoint))]
[JsonSerializable(typeof(DbClusterParameterGroup))]
[JsonSerializable(typeof(GlobalCluster))]
[JsonSerializable(typeof(StorageGroup))]
[JsonSerializable(typeof(WorkItem))]
internal sealed partial class RdsJson : JsonSerializerContext;
