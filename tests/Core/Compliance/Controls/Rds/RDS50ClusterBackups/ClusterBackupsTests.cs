using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS50ClusterBackups;

public class ClusterBackupsTests() : ControlSpecification("RDS.50")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { BackupRetentionDays = 1 };

    protected override string Why => "backups are kept 1 days, not 7";

    [Theory]
    [InlineData(0, 7, Outcome.Failed)]
    [InlineData(6, 7, Outcome.Failed)]
    [InlineData(7, 7, Outcome.Passed)]
    [InlineData(13, 14, Outcome.Failed)]
    [InlineData(14, 14, Outcome.Passed)]
    [InlineData(35, 7, Outcome.Passed)]
    public void Exactly_the_days_asked_for_are_enough(int days, int asked, Outcome outcome) => Assert.Equal(
        outcome, Judge(Sample.Cluster with { BackupRetentionDays = days }, new ControlParameters { BackupRetentionDays = asked }).Outcome);

    [Fact]
    public void Neptune_is_judged_too() => Fails(Sample.Neptune with { BackupRetentionDays = 1 }, Why);
}
