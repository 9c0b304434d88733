using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS43ProxyRequiresTls;

public class ProxyRequiresTlsTests() : ControlSpecification("RDS.43")
{
    protected override Resource Good => Sample.Proxy;

    protected override Resource Bad => Sample.Proxy with { RequireTls = false };

    protected override string Why => "it accepts connections without TLS";
}
