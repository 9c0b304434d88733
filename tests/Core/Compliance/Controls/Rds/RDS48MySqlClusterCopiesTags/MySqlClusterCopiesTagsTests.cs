using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS48MySqlClusterCopiesTags;

public class MySqlClusterCopiesTagsTests() : ControlSpecification("RDS.48")
{
    protected override Resource Good => Sample.MultiAZCluster with { Engine = "mysql" };

    protected override Resource Bad => Sample.MultiAZCluster with { Engine = "mysql", CopyTagsToSnapshot = false };

    protected override string Why => "snapshots do not get its tags";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Cluster, Sample.MultiAZCluster];
}
