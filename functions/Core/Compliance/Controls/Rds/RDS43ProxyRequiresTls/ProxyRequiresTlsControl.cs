using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS43ProxyRequiresTls;

/// <summary>RDS.43: Proxy requires TLS. See <see cref="ProxyRequiresTlsMetadata"/>.</summary>
internal sealed class ProxyRequiresTlsControl : Control<DBProxy>
{
    public override ControlMetadata Metadata => ProxyRequiresTlsMetadata.Value;

    protected override Verdict Judge(DBProxy proxy, ControlContext context) =>
        proxy.RequireTls.Judge(on => Verdict.When(on, "it refuses connections without TLS", "it accepts connections without TLS"));
}
