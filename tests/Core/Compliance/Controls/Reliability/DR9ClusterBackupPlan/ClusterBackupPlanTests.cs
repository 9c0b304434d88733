using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR9ClusterBackupPlan;

public class ClusterBackupPlanTests() : ControlSpecification("DR.9")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { Backup = Sample.None<BackupProtection>() };

    protected override string Why => "AWS Backup does not protect it";

    [Fact]
    public void Where_the_vault_must_be_locked_it_has_to_be()
    {
        var asked = new ControlParameters { BackupVaultMustBeLocked = true };
        Assert.Equal(Outcome.Passed, Judge(Sample.Cluster, asked).Outcome);
        Assert.Equal(Outcome.Failed, Judge(In(vaultLocked: false), asked).Outcome);
        Assert.Equal(Outcome.Unknown, Judge(In(Sample.Denied), asked).Outcome);
        Passes(In(Sample.Denied));
    }

    private static Resource In(Read<bool> vaultLocked) => Sample.Cluster with { Backup = new BackupProtection(Sample.Now, vaultLocked) };
}
