using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS16AuroraCopiesTags;

public class AuroraCopiesTagsTests() : ControlSpecification("RDS.16")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { CopyTagsToSnapshot = false };

    protected override string Why => "snapshots do not get its tags";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.MultiAZCluster with { CopyTagsToSnapshot = false },
        Sample.Neptune with { CopyTagsToSnapshot = false },
    ];

    [Fact]
    public void Aurora_PostgreSQL_is_judged_too() => Fails(Sample.AuroraPostgres with { CopyTagsToSnapshot = false }, Why);
}
