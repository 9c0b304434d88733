using DataReliability.Core.Compliance.Remediations.Kinds;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>All remediations. One that is not listed here does not exist.</summary>
public static class RemediationCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IRemediation> All { get; } =
    [
        new PrivateSnapshotRemediation(),
        new DeletionProtectionRemediation(),
        new BackupRetentionRemediation(),
        new CopyTagsRemediation(),
        new LogExportsRemediation(),
        new AutoMinorUpgradeRemediation(),
        new IamAuthenticationRemediation(),
    ];

    /// <summary>The controls whose failures can be mended, the most urgent first: the order in which a database is mended.</summary>
    public static IReadOnlyList<string> Controls { get; } = [.. All.SelectMany(remediation => remediation.Controls)];

    /// <summary>What mends a control's failures; null when nothing does.</summary>
    public static IRemediation? For(string control) =>
        All.FirstOrDefault(remediation => remediation.Controls.Contains(control, StringComparer.Ordinal));
}
