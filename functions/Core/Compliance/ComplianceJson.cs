using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Compliance;

/// <summary>JSON of compliance scans: inventory, judgements, findings, waivers, tasks, reports and metadata.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(ReadConverter<bool>), typeof(ReadConverter<int>), typeof(ReadConverter<int?>), typeof(ReadConverter<long>),
        typeof(ReadConverter<string>), typeof(ReadConverter<DateTimeOffset?>), typeof(ReadConverter<TableKey>),
        typeof(ReadConverter<IReadOnlyList<string>>), typeof(ReadConverter<IReadOnlyDictionary<string, string>>),
        typeof(ReadConverter<IReadOnlyList<ClusterMember>>), typeof(ReadConverter<IReadOnlyList<EventSubscription>>),
        typeof(ReadConverter<ParameterGroup>), typeof(ReadConverter<EngineSupport>), typeof(ReadConverter<BackupProtection>),
        typeof(ReadConverter<ValidationFact>), typeof(ReadConverter<PointInTimeRecovery>), typeof(ReadConverter<TableScaling>),
    ])]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(IReadOnlyList<Unread>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<ClusterMember>))]
[JsonSerializable(typeof(IReadOnlyList<EventSubscription>))]
[JsonSerializable(typeof(ParameterGroup))]
[JsonSerializable(typeof(EngineSupport))]
[JsonSerializable(typeof(BackupProtection))]
[JsonSerializable(typeof(ValidationFact))]
[JsonSerializable(typeof(PointInTimeRecovery))]
[JsonSerializable(typeof(TableScaling))]
[JsonSerializable(typeof(TableKey))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(FindingChange))]
[JsonSerializable(typeof(IReadOnlyList<Waiver>))]
[JsonSerializable(typeof(ListingGap))]
[JsonSerializable(typeof(ScanScope))]
[JsonSerializable(typeof(ScanTask))]
[JsonSerializable(typeof(ScanSummary))]
[JsonSerializable(typeof(ScanReport))]
[JsonSerializable(typeof(EndedScan))]
[JsonSerializable(typeof(PublishedReport))]
[JsonSerializable(typeof(ResourceFindings))]
[JsonSerializable(typeof(ControlParameters))]
[JsonSerializable(typeof(ControlMetadata))]
[JsonSerializable(typeof(IReadOnlyList<ControlMetadata>))]
public sealed partial class ComplianceJson : JsonSerializerContext;
