using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Cloud;

/// <summary>Calls of one process to RDS: a way to and fro, and faults on it.</summary>
/// <param name="process">Who calls.</param>
internal sealed class RdsCalls(Process process)
{
    private readonly World _world = process.World;

    private Weather Weather => _world.Weather;

    /// <summary>Looks at something; null where it is not there.</summary>
    public async Task<Sight<T>> LookAsync<T>(string call, Func<T?> look, CancellationToken cancellationToken)
        where T : class
    {
        await process.TravelAsync(cancellationToken);
        if (Weather.IsOut(Outages.Rds, process.Deployment.Name) || Weather.Strikes(Weather.Rates.LookFault, "rds: a look fails"))
            return new Sight<T>.Unknown(call, "Throttling: Rate exceeded");

        var seen = look();
        await process.TravelAsync(cancellationToken);
        return seen is null ? new Sight<T>.Gone() : new Sight<T>.Seen(seen);
    }

    /// <summary>Changes something, which may come to nothing, or be done without an answer.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="target">The identifier of what it changes.</param>
    /// <param name="arrived">Called once, as the call arrives.</param>
    /// <param name="act">Does it.</param>
    /// <param name="cancellationToken">Ends the wait for the answer.</param>
    public async Task<EffectOutcome> ActAsync(IEffect effect, string target, Action arrived, Func<EffectOutcome> act, CancellationToken cancellationToken)
    {
        await process.TravelAsync(cancellationToken);
        arrived();
        var outcome = Weather.IsOut(Outages.Rds, process.Deployment.Name) ? EffectOutcome.Refused(effect.Name, "Throttling", "Rate exceeded")
            : Weather.Strikes(Weather.Rates.CallFault, $"rds: {effect.Name} fails") ? await FailAsync(effect, act, cancellationToken)
            : act();
        _world.History.Add(process.Name, "asks {0} {1}: {2} {3}", effect.Name, target, outcome.Result, outcome.Code);
        await process.TravelAsync(cancellationToken);
        return outcome;
    }

    private async Task<EffectOutcome> FailAsync(IEffect effect, Func<EffectOutcome> act, CancellationToken cancellationToken)
    {
        switch (_world.Dice.Number(5))
        {
            case 0:
                return EffectOutcome.Refused(effect.Name, "Throttling", "Rate exceeded");
            case 1:
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer, and nothing was done");
            case 2:
                act();
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer, and it was done");
            case 3:
                await process.HangAsync(cancellationToken);
                return EffectOutcome.Unknown(effect.Name, "TimedOut", "no answer");
            default:
                await process.SleepAsync(_world.Dice.Between(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(50)), cancellationToken);
                return act();
        }
    }
}
