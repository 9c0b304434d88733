using System.Text.Json.Serialization;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Cloud;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(CallsAnswer))]
[JsonSerializable(typeof(GrantsAnswer))]
[JsonSerializable(typeof(IReadOnlyList<StruckFault>))]
internal sealed partial class CloudJson : JsonSerializerContext;
