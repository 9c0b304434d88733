using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether automated backups are kept long enough.</summary>
internal static class BackupRetention
{
    /// <summary>Judges by <see cref="ControlParameters.BackupRetentionDays"/>.</summary>
    public static Verdict Judge(DatabaseResource database, ControlContext context)
    {
        var wanted = context.Parameters.BackupRetentionDays;
        return database.BackupRetentionDays.Judge(days => days == 0
            ? Verdict.Fail("automated backups are off")
            : Verdict.When(days >= wanted, $"backups are kept {days} days", $"backups are kept {days} days, not {wanted}"));
    }
}
