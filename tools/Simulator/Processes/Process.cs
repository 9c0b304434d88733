using DataReliability.Simulator.Time;

namespace DataReliability.Simulator.Processes;

/// <summary>An execution environment of a Lambda function: it serves one invocation at a time, with a clock of its own, and
/// may die at any call. What waits in it then never goes on, as in a process that is no more.</summary>
public sealed class Process
{
    private readonly World _world;
    private int _waiting;
    private Action? _died;

    /// <summary>Starts one.</summary>
    /// <param name="name">For the history.</param>
    /// <param name="deployment">Whose it is.</param>
    /// <param name="skew">How wrong its clock is.</param>
    public Process(string name, Deployment deployment, TimeSpan skew)
    {
        Name = name;
        Deployment = deployment;
        _world = deployment.World;
        Clock = new ProcessClock(_world.Scheduler, skew);
    }

    /// <summary>For the history: the deployment and the function, numbered.</summary>
    public string Name { get; }

    /// <summary>Whose it is.</summary>
    public Deployment Deployment { get; }

    /// <summary>Where it runs.</summary>
    public World World => _world;

    /// <summary>Its clock.</summary>
    public ProcessClock Clock { get; }

    /// <summary>What it is composed of.</summary>
    public IServiceProvider Services { get; set; } = null!;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Counts its invocations.</summary>
    public int Invocations { get; private set; }

    /// <summary>Whether it serves an invocation.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Takes an invocation on.</summary>
    /// <param name="died">Called when the process dies over it.</param>
    /// <returns>Its number, from 1.</returns>
    public int Begin(Action died)
    {
        IsBusy = true;
        _died = died;
        return ++Invocations;
    }

    /// <summary>The invocation is over.</summary>
    public void End()
    {
        IsBusy = false;
        _died = null;
    }

    /// <summary>Waits for the way to or from something outside, unless the process dies on it.</summary>
    public Task TravelAsync(CancellationToken cancellationToken)
    {
        _world.PassPlace(this);
        return SleepAsync(_world.Dice.Between(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(_world.Dice.Chance(0.02) ? 8000 : 60)), cancellationToken);
    }

    /// <summary>Waits for an answer that never comes.</summary>
    public Task HangAsync(CancellationToken cancellationToken) => SleepAsync(TimeSpan.FromDays(1), cancellationToken);

    /// <summary>Waits, unless the process dies meanwhile.</summary>
    public async Task SleepAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        _world.ExpectOwnThread();
        cancellationToken.ThrowIfCancellationRequested();
        var arrived = new TaskCompletionSource();
        _waiting++;
        _world.Scheduler.After(wait, () => GoOn(arrived, canceled: false, cancellationToken));
        using var registration = cancellationToken.CanBeCanceled
            ? cancellationToken.UnsafeRegister(_ => GoOn(arrived, canceled: true, cancellationToken), null)
            : default;
        await arrived.Task;
    }

    /// <summary>Ends it where it stands.</summary>
    /// <param name="how">For the history.</param>
    public void Die(string how)
    {
        if (!IsAlive)
            return;

        IsAlive = false;
        _world.History.Add(Name, how);
        var died = _died;
        _died = null;
        died?.Invoke();
    }

    private void GoOn(TaskCompletionSource arrived, bool canceled, CancellationToken cancellationToken)
    {
        if (!IsAlive || arrived.Task.IsCompleted)
            return;

        _waiting--;
        if (canceled)
            arrived.SetCanceled(cancellationToken);
        else
            arrived.SetResult();

        // Whatever does not wait for virtual time waits for something that this world does not know: then nothing is repeatable.
        if (IsAlive && IsBusy && _waiting == 0)
            throw new InvalidOperationException($"{Name} waits for something outside the simulation: every await has to end in virtual time");
    }
}
