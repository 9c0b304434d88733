using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using Npgsql;

namespace DataReliability.Postgres.Steps;

/// <summary>Runs steps and turns the errors of the database into findings.</summary>
internal sealed class StepRunner(CheckLedger ledger, TimeBudget budget, TimeProvider time)
{
    private bool _hasRun;

    /// <summary>Runs one step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="session">Where to ask.</param>
    /// <param name="mayRepeat">Whether a step that loses its session may be tried once more.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<StepOutcome> RunAsync(
        CheckStep step, DatabaseSession session, bool mayRepeat, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        try
        {
            await step.RunAsync(session, cancellationToken);
        }
        catch (PostgresException exception) when (exception.IsTimeout() && budget.IsSpent && _hasRun)
        {
            return StepOutcome.OutOfTime;
        }
        catch (NpgsqlException exception) when (exception.EndsSession() && mayRepeat)
        {
            return StepOutcome.SessionLost;
        }
        catch (PostgresException exception) when (step.MayVanish && exception.IsVanished())
        {
            ledger.Add(step.Check, CheckVerdict.Passed, $"{step.Subject} was dropped meanwhile");
        }
        catch (NpgsqlException exception)
        {
            Record(step, exception);
        }

        // A step that fills a whole invocation is given up, as another one would get no further.
        _hasRun = true;
        ledger.Spend(step.Check, time.GetElapsedTime(started));
        return StepOutcome.Done;
    }

    private void Record(CheckStep step, NpgsqlException exception)
    {
        var isCorruption = exception is PostgresException known && known.IsCorruption();
        ledger.Add(
            step.Check,
            isCorruption ? step.OnCorruption : CheckVerdict.Inconclusive,
            $"{step.Subject}: {exception.Tell()}");
        step.OnFailure?.Invoke();
    }
}
