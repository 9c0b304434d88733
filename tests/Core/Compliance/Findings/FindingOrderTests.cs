using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Tests.Compliance.Findings;

public class FindingOrderTests
{
    [Fact]
    public void Worst_comes_first()
    {
        var waiver = new AppliedWaiver("w", "ada", "why", "bob", Sample.Now, EndsSoon: false, Retroactive: false);
        Finding[] ordered =
        [
            Of(Outcome.Unknown, Severity.Low, "RDS.6"),
            Of(Outcome.Failed, Severity.Critical, "RDS.1"),
            Of(Outcome.Failed, Severity.Medium, "DynamoDB.2"),
            Of(Outcome.Failed, Severity.Medium, "RDS.3"),
            Of(Outcome.Failed, Severity.Medium, "RDS.10", "a"),
            Of(Outcome.Failed, Severity.Medium, "RDS.10", "b"),
            Of(Outcome.Failed, Severity.Critical, "RDS.2") with { Waiver = waiver },
            Of(Outcome.Passed, Severity.Critical, "RDS.2"),
            Of(Outcome.NotApplicable, Severity.Critical, "RDS.2"),
        ];
        Assert.Equal(ordered, ordered.Reverse().Order(FindingOrder.WorstFirst));
    }

    private static Finding Of(Outcome outcome, Severity severity, string control, string id = "ledger") => FindingSample.After(outcome) with
    {
        Severity = severity,
        Control = control,
        Resource = FindingSample.Resource(id),
    };
}
