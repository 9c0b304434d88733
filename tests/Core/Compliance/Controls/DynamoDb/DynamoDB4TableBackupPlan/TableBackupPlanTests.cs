using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB4TableBackupPlan;

public class TableBackupPlanTests() : ControlSpecification("DynamoDB.4")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad => Sample.Table with { Backup = Sample.None<BackupProtection>() };

    protected override string Why => "AWS Backup does not protect it";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Table with { Status = "CREATING", Backup = Sample.None<BackupProtection>() },
    ];

    [Fact]
    public void Where_the_vault_must_be_locked_it_has_to_be()
    {
        var asked = new ControlParameters { BackupVaultMustBeLocked = true };
        Assert.Equal(Outcome.Passed, Judge(Sample.Table, asked).Outcome);
        Assert.Equal(Outcome.Failed, Judge(In(vaultLocked: false), asked).Outcome);
        Assert.Equal(Outcome.Unknown, Judge(In(Sample.Denied), asked).Outcome);
        Passes(In(Sample.Denied));
    }

    private static Resource In(Read<bool> vaultLocked) => Sample.Table with { Backup = new BackupProtection(Sample.Now, vaultLocked) };
}
