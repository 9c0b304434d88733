using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>Takes an Availability Zone out of service: every server in it is cut off, and RDS builds none there.</summary>
internal sealed class ZoneFault(ModelHost model, DatabaseHost host)
{
    public Task InjectAsync(RdsWorld world, Fault fault)
    {
        if (fault.Target is not { } zone || !zone.StartsWith(world.Region, StringComparison.Ordinal))
            throw new ArgumentException($"{fault.Kind} needs a target: an Availability Zone, such as {world.Region}a", nameof(fault));
        return ReportAsync(world, zone, isOut: true);
    }

    public Task ClearAsync(RdsWorld world, Fault fault) => ReportAsync(world, fault.Target!, isOut: false);

    private async Task ReportAsync(RdsWorld world, string zone, bool isOut)
    {
        var members = model.Look(_ => (
            from storage in world.Storage
            from member in storage.Members
            where member.AvailabilityZone == zone
            select (storage.Id, Member: member.Id)).ToList());
        foreach (var (id, member) in members)
        {
            if (host.Groups.Find(id) is not { } group || !group.Nodes.Any(node => node.Name == member)) continue;
            if (isOut) group.Faults.CutOff(member);
            else group.Faults.Reconnect(member);
        }

        await model.DoAsync((_, now) => world.ReportZone(zone, isOut, now));
    }
}
