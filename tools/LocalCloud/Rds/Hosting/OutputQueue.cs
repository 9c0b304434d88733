using System.Threading.Channels;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Takes what comes out of the model, in order: saves it, then starts the engine work and publishes the events. What comes
/// while a save is under way is saved together.</summary>
internal sealed class OutputQueue : IAsyncDisposable
{
    private readonly Channel<(RdsOutput Output, TaskCompletionSource Saved)> _channel =
        Channel.CreateUnbounded<(RdsOutput, TaskCompletionSource)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly SavedModel? _state;
    private readonly Action<RdsOutput> _pass;
    private readonly Task _running;

    /// <param name="state">Where it is saved; null for nowhere.</param>
    /// <param name="pass">Passes work and events on.</param>
    public OutputQueue(SavedModel? state, Action<RdsOutput> pass)
    {
        (_state, _pass) = (state, pass);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Adds what came out.</summary>
    /// <returns>Ends when it is saved and passed on.</returns>
    public Task Add(RdsOutput output)
    {
        var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_channel.Writer.TryWrite((output, saved))) saved.SetResult();
        return saved.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        var batch = new List<(RdsOutput Output, TaskCompletionSource Saved)>();
        while (await _channel.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (_channel.Reader.TryRead(out var item)) batch.Add(item);
            try
            {
                _state?.Save(batch.SelectMany(item => item.Output.Changes));
                foreach (var (output, _) in batch) _pass(output);
                foreach (var (_, saved) in batch) saved.SetResult();
            }
#pragma warning disable CA1031 // whoever waits is told; the model goes on
            catch (Exception fault)
#pragma warning restore CA1031
            {
                foreach (var (_, saved) in batch) saved.TrySetException(fault);
            }
        }
    }
}
