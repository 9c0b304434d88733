using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS47PostgresClusterCopiesTags;

public class PostgresClusterCopiesTagsTests() : ControlSpecification("RDS.47")
{
    protected override Resource Good => Sample.MultiAZCluster;

    protected override Resource Bad => Sample.MultiAZCluster with { CopyTagsToSnapshot = false };

    protected override string Why => "snapshots do not get its tags";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Cluster, Sample.MultiAZCluster with { Engine = "mysql" }];
}
