using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether AWS Backup protects a resource.</summary>
internal static class BackupPlanCoverage
{
    /// <summary>Judges by what AWS Backup lists, and where <see cref="ControlParameters.BackupVaultMustBeLocked"/> by the vault.</summary>
    public static Verdict Judge(Read<BackupProtection?> backup, ControlContext context) => backup.Judge(protection =>
        protection is null ? Verdict.Fail("AWS Backup does not protect it")
        : !context.Parameters.BackupVaultMustBeLocked ? Verdict.Pass("AWS Backup protects it")
        : protection.VaultLocked.Judge(locked => Verdict.When(
            locked,
            "AWS Backup protects it in a locked vault",
            "AWS Backup protects it in a vault that is not locked")));
}
