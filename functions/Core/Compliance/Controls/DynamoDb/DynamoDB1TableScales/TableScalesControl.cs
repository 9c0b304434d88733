using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB1TableScales;

/// <summary>DynamoDB.1: Table scales with demand. See <see cref="TableScalesMetadata"/>.</summary>
internal sealed class TableScalesControl : Control<DynamoDBTable>
{
    public override ControlMetadata Metadata => TableScalesMetadata.Value;

    protected override Verdict Judge(DynamoDBTable table, ControlContext context) =>
        table.BillingMode.Judge(mode => mode == "PAY_PER_REQUEST"
            ? Verdict.Pass("its capacity is on demand")
            : table.ReadScaling.And(table.WriteScaling).Judge(scaling =>
            {
                var faults = Faults("reads", scaling.First, context.Parameters.ReadScaling)
                    .Concat(Faults("writes", scaling.Second, context.Parameters.WriteScaling)).ToList();
                return Verdict.When(faults.Count == 0, "its reads and writes scale", string.Join("; ", faults));
            }));

    private static IEnumerable<string> Faults(string what, TableScaling? scaling, ScalingBounds? bounds)
    {
        if (scaling?.TargetUtilization is not { } target)
        {
            yield return $"its {what} do not scale";
            yield break;
        }

        if (bounds?.MinimumCapacity is { } capacity && scaling.MinimumCapacity < capacity)
            yield return $"its {what} scale down to {scaling.MinimumCapacity} units, less than {capacity}";
        if (bounds?.TargetUtilization is { } utilization && target > utilization)
            yield return $"its {what} scale at {target} %, more than {utilization} %";
    }
}
