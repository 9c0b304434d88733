using System.Threading.Channels;
using DataReliability.LocalCloud.Clock;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Takes what comes out of the model, in order: saves it, then starts the engine work and publishes the events. What comes
/// while a save is under way is saved together.</summary>
internal sealed class OutputQueue : IAsyncDisposable
{
    private readonly Channel<Item> _channel = Channel.CreateUnbounded<Item>(new UnboundedChannelOptions { SingleReader = true });

    private readonly CloudClock _clock;
    private readonly SavedModel? _state;
    private readonly Action<RdsOutput> _pass;
    private readonly Task _running;

    /// <param name="state">Where it is saved; null for nowhere.</param>
    /// <param name="pass">Passes work and events on.</param>
    public OutputQueue(CloudClock clock, SavedModel? state, Action<RdsOutput> pass)
    {
        (_clock, _state, _pass) = (clock, state, pass);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Adds what came out.</summary>
    /// <returns>Ends when it is saved and passed on.</returns>
    public Task Add(RdsOutput output)
    {
        var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = _clock.Begin("RDS's changes");
        if (_channel.Writer.TryWrite(new Item(output, saved, work))) return saved.Task;
        work.Dispose();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        var batch = new List<Item>();
        while (await _channel.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (_channel.Reader.TryRead(out var item)) batch.Add(item);
            try
            {
                _state?.Save(batch.SelectMany(item => item.Output.Changes));
                foreach (var item in batch) _pass(item.Output);
                foreach (var item in batch) item.Saved.SetResult();
            }
#pragma warning disable CA1031 // whoever waits is told; the model goes on
            catch (Exception fault)
#pragma warning restore CA1031
            {
                foreach (var item in batch) item.Saved.TrySetException(fault);
            }

            foreach (var item in batch) item.Work.Dispose();
        }
    }

    private sealed record Item(RdsOutput Output, TaskCompletionSource Saved, ClockWork Work);
}
