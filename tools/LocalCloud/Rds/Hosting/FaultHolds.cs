using DataReliability.LocalCloud.Faults;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>The statuses that the fault hold-status holds.</summary>
internal sealed class FaultHolds(IFaultList faults) : IStatusHolds
{
    public bool Holds(string id, string status) => faults.Holds("rds", id, status);
}
