using Amazon.Lambda.Core;

namespace DataReliability.Simulator.Processes;

/// <summary>A Lambda function of a deployment as Lambda runs it when it is invoked asynchronously: in a process that is warm
/// or started for it, ended at its time-out, tried again twice when it fails.</summary>
/// <param name="name">Its name in the template.</param>
/// <param name="timeout">As in the template.</param>
/// <param name="deployment">Whose it is.</param>
public sealed class SimulatedFunction(string name, TimeSpan timeout, Deployment deployment)
{
    /// <summary>How often Lambda repeats a failed invocation.</summary>
    public const int Retries = 2;

    private readonly List<Process> _processes = [];
    private int _started;
    private int _requests;

    /// <summary>Its name in the template.</summary>
    public string Name => name;

    /// <summary>When Lambda ends an invocation.</summary>
    public TimeSpan Timeout => timeout;

    /// <summary>How often a schedule invokes it; null when none does.</summary>
    public TimeSpan? Rate { get; internal set; }

    private World World => deployment.World;

    /// <summary>Invokes it.</summary>
    /// <param name="handle">Calls the handler, composed from a process's services.</param>
    public void Invoke(Func<IServiceProvider, ILambdaContext, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Invoke(handle, $"{deployment.Name}-{name}-{++_requests}", attempt: 0);
    }

    private void Invoke(Func<IServiceProvider, ILambdaContext, Task> handle, string requestId, int attempt)
    {
        var process = Take();
        var number = process.Begin(() => Retry(handle, requestId, attempt));
        World.Scheduler.After(timeout, () =>
        {
            if (process.IsBusy && process.Invocations == number)
                process.Die("timed out");
        });
        var context = new InvocationContext(requestId, name, World.Scheduler, World.Scheduler.Now + timeout);
        _ = RunAsync(process, context, handle, attempt);
    }

    private async Task RunAsync(Process process, InvocationContext context, Func<IServiceProvider, ILambdaContext, Task> handle, int attempt)
    {
        try
        {
            await handle(process.Services, context);
            process.End();
        }
#pragma warning disable CA1031 // as Lambda does; whether the world explains it is an invariant
        catch (Exception e)
#pragma warning restore CA1031
        {
            process.End();
            World.History.Add(process.Name, "fails: {0}", Explanation.Root(e).Message);
            if (!Explanation.Explains(e))
                World.Invariants.Threw(process, e);
            Retry(handle, context.AwsRequestId, attempt);
        }
    }

    private void Retry(Func<IServiceProvider, ILambdaContext, Task> handle, string requestId, int attempt)
    {
        if (attempt < Retries)
            World.Scheduler.After(TimeSpan.FromMinutes(attempt + 1), () => Invoke(handle, requestId, attempt + 1));
        else
            World.History.Add(deployment.Name, "gives {0} up: it goes to the failure queue", requestId);
    }

    private Process Take()
    {
        _processes.RemoveAll(process => !process.IsAlive);
        // Now and then Lambda starts another one though one is warm: its clock is wrong in another way.
        if (!World.Dice.Chance(0.02) && _processes.Find(process => !process.IsBusy) is { } warm)
            return warm;

        var started = deployment.Start($"{deployment.Name}/{name}-{++_started}");
        _processes.RemoveAll(process => !process.IsBusy);
        _processes.Add(started);
        return started;
    }
}
