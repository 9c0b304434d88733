using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS43ProxyRequiresTls;

/// <summary>What is to be known of RDS.43.</summary>
internal static class ProxyRequiresTlsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.43",
        Title = "Proxy requires TLS",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBProxy],
        Evaluation = "Fails if RequireTLS is false.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws rds modify-db-proxy --db-proxy-name <proxy> --require-tls",
            "RDS, Proxies, the proxy, Actions, Modify: Require Transport Layer Security.",
            "Clients without TLS are refused."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.43"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBProxy), nameof(DBProxy.RequireTls))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-43",
    };
}
