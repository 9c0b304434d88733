using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS11InstanceBackups;

public class InstanceBackupsTests() : ControlSpecification("RDS.11")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { BackupRetentionDays = 0 };

    protected override string Why => "automated backups are off";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Replica with { BackupRetentionDays = 0 }];

    [Theory]
    [InlineData(0, 7, Outcome.Failed)]
    [InlineData(6, 7, Outcome.Failed)]
    [InlineData(7, 7, Outcome.Passed)]
    [InlineData(13, 14, Outcome.Failed)]
    [InlineData(14, 14, Outcome.Passed)]
    [InlineData(35, 7, Outcome.Passed)]
    public void Exactly_the_days_asked_for_are_enough(int days, int asked, Outcome outcome) => Assert.Equal(
        outcome, Judge(Sample.Instance with { BackupRetentionDays = days }, new ControlParameters { BackupRetentionDays = asked }).Outcome);
}
