using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>The faults that RDS carries out at once.</summary>
internal sealed class RdsFaults(ModelHost model, RdsWorld world, DatabaseHost host, EngineCrew crew)
{
    private readonly PageFault _pages = new(model, host, crew);
    private readonly ServerFault _servers = new(model, host);
    private readonly ZoneFault _zones = new(model, host);

    public IReadOnlyCollection<string> Kinds { get; } = [FaultKinds.CorruptPage, FaultKinds.ForceStatus, FaultKinds.ZoneOutage, .. ServerFault.Kinds];

    public IReadOnlyCollection<string> Lasting { get; } = [FaultKinds.ZoneOutage, .. ServerFault.Lasting];

    /// <exception cref="ArgumentException">The fault names what does not exist, or lacks what it needs.</exception>
    public Task InjectAsync(Fault fault, CancellationToken cancellationToken) => fault.Kind switch
    {
        FaultKinds.CorruptPage => _pages.InjectAsync(world, fault, cancellationToken),
        FaultKinds.ForceStatus => ForceAsync(fault),
        var kind when ServerFault.Kinds.Contains(kind) => _servers.InjectAsync(world, fault, cancellationToken),
        FaultKinds.ZoneOutage => _zones.InjectAsync(world, fault),
        _ => throw new ArgumentException($"RDS carries out {string.Join(", ", Kinds)}, not {fault.Kind}", nameof(fault)),
    };

    /// <summary>Undoes a lasting fault.</summary>
    public Task ClearAsync(Fault fault, CancellationToken cancellationToken) => fault.Kind == FaultKinds.ZoneOutage
        ? _zones.ClearAsync(world, fault)
        : _servers.ClearAsync(world, fault, cancellationToken);

    private Task ForceAsync(Fault fault)
    {
        if (fault is not { Target: { } target, Value: { } status })
            throw new ArgumentException("force-status needs a target (an instance or a snapshot) and a value (the status)", nameof(fault));
        return model.DoAsync((_, now) =>
        {
            if (world.Snapshots.Find(target) is not null) world.ForceSnapshotStatus(target, status, now);
            else world.ForceStatus(target, status, now);
        });
    }
}
