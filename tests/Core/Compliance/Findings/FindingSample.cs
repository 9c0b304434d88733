using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Findings;

/// <summary>Judgements and findings of RDS.2, a day apart.</summary>
internal static class FindingSample
{
    public const string Control = "RDS.2";

    public static ControlMetadata Metadata { get; } = ControlCatalogue.Metadata[Control];

    public static Unread Denied { get; } = new("rds:DescribeDBInstances", "AccessDenied");

    public static DateTimeOffset Day(int day) => Sample.Now.AddDays(day);

    public static ResourceRef Resource(string id = "ledger", string region = Sample.Region) => new(
        Sample.Account, region, ResourceTypes.DBInstance, $"arn:aws:rds:{region}:{Sample.Account}:db:{id}", id);

    public static Judgement Judgement(Outcome outcome, ResourceRef? resource = null, string control = Control) => new(
        control, resource ?? Resource(), outcome, $"seen to be {outcome}", outcome == Outcome.Unknown ? [Denied] : []);

    /// <summary>The finding after scans on successive days, from day 0.</summary>
    public static Finding After(params Outcome[] outcomes)
    {
        Finding? finding = null;
        for (var day = 0; day < outcomes.Length; day++)
            finding = FindingLifecycle.Judged(finding, Judgement(outcomes[day]), Metadata, Day(day));
        return finding!;
    }
}
