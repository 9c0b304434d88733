using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.DynamoDb.DynamoDB2TablePointInTimeRecovery;

public class TablePointInTimeRecoveryTests() : ControlSpecification("DynamoDB.2")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad =>
        Sample.Table with { PointInTimeRecovery = new PointInTimeRecovery(Enabled: false, LatestRestorableTime: null) };

    protected override string Why => "point-in-time recovery is off";
}
