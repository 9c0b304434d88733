using System.Runtime.CompilerServices;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>What was written of instances, for as long as they stay as they are: fleets are listed far more often than they change.
/// Safe for concurrent use.</summary>
internal static class InstanceXmlCache
{
    private static readonly ConditionalWeakTable<DbInstance, Parts> Written = [];

    public static Parts PartsOf(InstanceView view)
    {
        if (Written.TryGetValue(view.Instance, out var known) && known.Fits(view)) return known;
        var (head, tail) = (new XmlText(), new XmlText());
        InstanceXml.WriteHead(head, view);
        InstanceXml.WriteTail(tail, view);
        var parts = new Parts(view.Storage, view.Subnets, view.Progress, head.ToArray(), tail.ToArray());
        Written.AddOrUpdate(view.Instance, parts);
        return parts;
    }

    /// <summary>What was written, and of what else besides the instance.</summary>
    internal sealed record Parts(StorageGroup? Storage, DbSubnetGroup? Subnets, int? Progress, byte[] Head, byte[] Tail)
    {
        public bool Fits(InstanceView view) =>
            ReferenceEquals(Storage, view.Storage) && ReferenceEquals(Subnets, view.Subnets) && Progress == view.Progress;
    }
}
