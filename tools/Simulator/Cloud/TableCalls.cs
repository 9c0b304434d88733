using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Cloud;

/// <summary>Calls of one process to its table: a way to and fro, and faults on it.</summary>
/// <param name="process">Who calls.</param>
internal sealed class TableCalls(Process process)
{
    /// <summary>Reads.</summary>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        await ArriveAsync("read", cancellationToken);
        var found = await read();
        await process.TravelAsync(cancellationToken);
        return found;
    }

    /// <summary>The way there.</summary>
    /// <exception cref="CloudFaultException">The table does not answer.</exception>
    public async Task ArriveAsync(string what, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        var weather = process.World.Weather;
        if (weather.IsOut(Outages.Store, process.Deployment.Name))
            throw new CloudFaultException($"the store is out: {what}");
        if (weather.Strikes(weather.Rates.StoreFault, "store: throttled"))
            throw new CloudFaultException($"the store throttles: {what}");
    }
}
