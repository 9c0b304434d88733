using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS10InstanceIamAuthentication;

public class InstanceIamAuthenticationTests() : ControlSpecification("RDS.10")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { IamAuthentication = false };

    protected override string Why => "IAM authentication is off";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.SqlServer with { IamAuthentication = false },
        Sample.Instance with { Status = "stopped", IamAuthentication = false },
    ];

    [Theory]
    [InlineData("available", Outcome.Failed)]
    [InlineData("backing-up", Outcome.Failed)]
    [InlineData("storage-optimization", Outcome.Failed)]
    [InlineData("storage-full", Outcome.Failed)]
    [InlineData("creating", Outcome.NotApplicable)]
    public void Only_what_serves_is_judged(string status, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Member with { Status = status, IamAuthentication = false }).Outcome);
}
