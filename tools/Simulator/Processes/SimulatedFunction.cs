using Amazon.Lambda.Core;

namespace DataReliability.Simulator.Processes;

/// <summary>A Lambda function of a deployment as Lambda runs it: in a process that is warm or started for it, ended at its time-out,
/// invoked again when it fails.</summary>
/// <param name="capability">What composes its processes.</param>
/// <param name="name">Its name in the template.</param>
/// <param name="timeout">As in the template.</param>
/// <param name="deployment">Whose it is.</param>
public sealed class SimulatedFunction(ICapability capability, string name, TimeSpan timeout, Deployment deployment)
{
    /// <summary>How Lambda repeats an asynchronous invocation.</summary>
    public static readonly Redelivery Asynchronous = new(2, attempt => attempt.Failed + TimeSpan.FromMinutes(attempt.Number + 1));

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
    /// <param name="redelivery">How it is repeated; null for <see cref="Asynchronous"/>.</param>
    public void Invoke(Func<IServiceProvider, ILambdaContext, Task> handle, Redelivery? redelivery = null)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Invoke(new Invocation(handle, redelivery ?? Asynchronous, $"{deployment.Name}-{name}-{++_requests}"), attempt: 0);
    }

    private void Invoke(Invocation invocation, int attempt)
    {
        var (process, began) = (Take(), World.Scheduler.Now);
        var number = process.Begin(() => Retry(invocation, began, attempt));
        World.Scheduler.After(timeout, () =>
        {
            if (process.IsBusy && process.Invocations == number)
                process.Die("timed out");
        });
        _ = RunAsync(process, invocation, began, attempt);
    }

    private async Task RunAsync(Process process, Invocation invocation, DateTimeOffset began, int attempt)
    {
        try
        {
            await invocation.Handle(process.Services, new InvocationContext(invocation.RequestId, name, World.Scheduler, began + timeout));
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
            Retry(invocation, began, attempt);
        }
    }

    private void Retry(Invocation invocation, DateTimeOffset began, int attempt)
    {
        if (attempt < invocation.Redelivery.Most)
            World.Scheduler.At(invocation.Redelivery.At(new Attempt(began, World.Scheduler.Now, attempt)), () => Invoke(invocation, attempt + 1));
        else
            World.History.Add(deployment.Name, "gives {0} up: it goes to the failure queue", invocation.RequestId);
    }

    private Process Take()
    {
        _processes.RemoveAll(process => !process.IsAlive);
        // Now and then Lambda starts another one though one is warm: its clock is wrong in another way.
        if (!World.Dice.Chance(0.02) && _processes.Find(process => !process.IsBusy) is { } warm)
            return warm;

        var started = deployment.Start(capability, $"{deployment.Name}/{name}-{++_started}");
        _processes.RemoveAll(process => !process.IsBusy);
        _processes.Add(started);
        return started;
    }

    private sealed record Invocation(Func<IServiceProvider, ILambdaContext, Task> Handle, Redelivery Redelivery, string RequestId);
}
