using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR6CertificateValid;

public class CertificateValidTests() : ControlSpecification("DR.6")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { CertificateValidTill = Sample.Now };

    protected override string Why => "its certificate ended at 2026-11-23 06:00:00Z";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Instance with { CertificateValidTill = Read.Of((DateTimeOffset?)null), AuthorityValidTill = Read.Of((DateTimeOffset?)null) },
    ];

    [Theory]
    [InlineData(89, Outcome.Failed)]
    [InlineData(90, Outcome.Failed)]
    [InlineData(91, Outcome.Passed)]
    public void It_must_last_longer_than_the_notice(int days, Outcome outcome)
    {
        var end = Sample.Now.AddDays(days);
        Assert.Equal(outcome, Judge(Sample.Instance with { CertificateValidTill = end }).Outcome);
        Assert.Equal(outcome, Judge(Sample.Instance with { AuthorityValidTill = end }).Outcome);
        Assert.Equal(outcome, Judge(Sample.Instance with { AuthorityValidTill = end, CertificateValidTill = Read.Of((DateTimeOffset?)null) }).Outcome);
    }
}
