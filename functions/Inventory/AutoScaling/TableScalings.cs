using Amazon.ApplicationAutoScaling;
using Amazon.ApplicationAutoScaling.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.AutoScaling;

/// <summary>How tables scale, read once a Region.</summary>
internal sealed class TableScalings
{
    private readonly IAmazonApplicationAutoScaling _scaling;
    private readonly InventoryCalls _calls;
    private readonly Once<Read<Dictionary<(string Table, string Dimension), TableScaling>>> _all;

    public TableScalings(IAmazonApplicationAutoScaling scaling, InventoryCalls calls)
    {
        (_scaling, _calls) = (scaling, calls);
        _all = new Once<Read<Dictionary<(string, string), TableScaling>>>(ReadAsync);
    }

    public Task<Read<TableScaling?>> ReadsAsync(string table, CancellationToken cancellationToken) =>
        FindAsync(table, "dynamodb:table:ReadCapacityUnits", cancellationToken);

    public Task<Read<TableScaling?>> WritesAsync(string table, CancellationToken cancellationToken) =>
        FindAsync(table, "dynamodb:table:WriteCapacityUnits", cancellationToken);

    private async Task<Read<TableScaling?>> FindAsync(string table, string dimension, CancellationToken cancellationToken) =>
        (await _all.GetAsync(cancellationToken)).Select(all => all.GetValueOrDefault(($"table/{table}", dimension)));

    private async Task<Read<Dictionary<(string, string), TableScaling>>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), TableScaling>();
        var targets = await _calls.AllAsync(
            "application-autoscaling:DescribeScalableTargets",
            async (token, cancel) =>
            {
                var request = new DescribeScalableTargetsRequest { ServiceNamespace = ServiceNamespace.Dynamodb, MaxResults = 50, NextToken = token };
                var page = await _scaling.DescribeScalableTargetsAsync(request, cancel);
                return (page.ScalableTargets, page.NextToken);
            },
            page => (page ?? []).ForEach(t => found[(t.ResourceId, t.ScalableDimension.Value)] = new TableScaling(t.MinCapacity ?? 0, null)),
            cancellationToken);
        // No target, no policy: the second call, of ten at a time, is then saved.
        if (found.Count == 0)
            return targets.Select(_ => found);

        var policies = await _calls.AllAsync(
            "application-autoscaling:DescribeScalingPolicies",
            async (token, cancel) =>
            {
                var request = new DescribeScalingPoliciesRequest { ServiceNamespace = ServiceNamespace.Dynamodb, MaxResults = 10, NextToken = token };
                var page = await _scaling.DescribeScalingPoliciesAsync(request, cancel);
                return (page.ScalingPolicies, page.NextToken);
            },
            page => (page ?? []).ForEach(p => Take(found, p)),
            cancellationToken);
        return targets.And(policies).Select(_ => found);
    }

    private static void Take(Dictionary<(string, string), TableScaling> found, ScalingPolicy policy)
    {
        var key = (policy.ResourceId, policy.ScalableDimension.Value);
        if (policy.TargetTrackingScalingPolicyConfiguration?.TargetValue is { } target && found.TryGetValue(key, out var scaling))
            found[key] = scaling with { TargetUtilization = target };
    }
}
