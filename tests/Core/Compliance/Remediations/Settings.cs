using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>Makes changes as RDS does.</summary>
internal static class Settings
{
    public static Resource Make(Resource resource, Change change) => (change, resource) switch
    {
        (SwitchChange { Switch: DatabaseSwitch.DeletionProtection } change1, DatabaseResource one) => one with { DeletionProtection = change1.On },
        (SwitchChange { Switch: DatabaseSwitch.CopyTagsToSnapshot } change1, DatabaseResource one) => one with { CopyTagsToSnapshot = change1.On },
        (SwitchChange { Switch: DatabaseSwitch.AutoMinorVersionUpgrade } change1, DatabaseResource one) => one with { AutoMinorVersionUpgrade = change1.On },
        (SwitchChange change1, DatabaseResource one) => one with { IamAuthentication = change1.On },
        (RetentionChange retention, DatabaseResource one) => one with { BackupRetentionDays = retention.ToDays },
        (LogExportsChange logs, DatabaseResource one) => one with
        {
            LogExports = one.LogExports.Select<IReadOnlyList<string>>(exported => [.. exported.Union(logs.Enable).Except(logs.Disable)]),
        },
        (EverybodyChange everybody, RdsSnapshot one) => one with
        {
            SharedWith = one.SharedWith.Select<IReadOnlyList<string>>(shared => [.. shared.Where(who => who != "all"), .. everybody.MayRestore ? ["all"] : Array.Empty<string>()]),
        },
        _ => throw new ArgumentException($"{resource.Arn} has no {change.Setting}", nameof(change)),
    };
}
