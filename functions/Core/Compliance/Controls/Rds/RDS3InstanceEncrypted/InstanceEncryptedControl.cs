using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS3InstanceEncrypted;

/// <summary>RDS.3: Instance storage encrypted. See <see cref="InstanceEncryptedMetadata"/>.</summary>
internal sealed class InstanceEncryptedControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceEncryptedMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.StorageEncrypted.Judge(on => Verdict.When(on, "its storage is encrypted", "its storage is not encrypted"));
}
