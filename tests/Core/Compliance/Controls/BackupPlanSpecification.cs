using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls;

/// <summary>What holds of every control on backup plans.</summary>
/// <param name="id">The control's id.</param>
public abstract class BackupPlanSpecification(string id) : ControlSpecification(id)
{
    protected override Resource Good => BackedUp(new BackupProtection(Sample.Now, VaultLocked: true));

    protected override Resource Bad => BackedUp(Sample.None<BackupProtection>());

    protected override string Why => "AWS Backup does not protect it";

    [Fact]
    public void Where_the_vault_must_be_locked_it_has_to_be()
    {
        var asked = new ControlParameters { BackupVaultMustBeLocked = true };
        Assert.Equal(Outcome.Passed, Judge(Good, asked).Outcome);
        Assert.Equal(Outcome.Failed, Judge(BackedUp(new BackupProtection(Sample.Now, VaultLocked: false)), asked).Outcome);
        Assert.Equal(Outcome.Unknown, Judge(BackedUp(new BackupProtection(Sample.Now, Sample.Denied)), asked).Outcome);
        Passes(BackedUp(new BackupProtection(Sample.Now, Sample.Denied)));
    }

    /// <summary>The resource, protected so.</summary>
    protected abstract Resource BackedUp(Read<BackupProtection?> backup);
}
