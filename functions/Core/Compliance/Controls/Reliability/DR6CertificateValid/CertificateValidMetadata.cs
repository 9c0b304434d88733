using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR6CertificateValid;

/// <summary>What is to be known of DR.6.</summary>
internal static class CertificateValidMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.6",
        Title = "Certificate valid for months",
        Severity = Severity.High,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if the instance's certificate or its authority's has ended or ends within the notice. An "
            + "instance without a certificate does not apply.",
        Rationale = "On the day it ends every client that checks it is cut off.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --ca-certificate-identifier "
                + "rds-ca-rsa2048-g1 --apply-immediately",
            "RDS, Databases, the instance, Modify: Certificate authority, Apply immediately.",
            "Clients need the new authority in their trust store first; some engines restart."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["SC-8", "SC-17"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.CertificateValidTill), nameof(DBInstance.AuthorityValidTill)),
        ],
        Parameters = [nameof(ControlParameters.CertificateNotice)],
        Source = "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}
