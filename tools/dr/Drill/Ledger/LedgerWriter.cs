using Npgsql;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>The customers of a ledger: a few payments a second until it is stopped. A failed payment is tried again.</summary>
public sealed class LedgerWriter : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private long _written;

    /// <summary>Starts to write.</summary>
    public LedgerWriter(LedgerDatabase database, LedgerConnection target, TimeProvider time) =>
        _writing = Task.Run(() => WriteAsync(database, target, time, _stop.Token));

    /// <summary>How many payments were written.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Stops, once the payment under way is written.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        _stop.Dispose();
    }

    private async Task WriteAsync(LedgerDatabase database, LedgerConnection target, TimeProvider time, CancellationToken stop)
    {
        for (var batch = 0; !stop.IsCancellationRequested; batch++)
        {
            try
            {
                await using var connection = await target.OpenAsync(stop);
                for (; !stop.IsCancellationRequested; batch++)
                {
                    await using var command = new NpgsqlCommand(LedgerSql.Pay, connection);
                    command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = database.Invoices });
                    command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = 1 + batch % 3 });
                    Interlocked.Add(ref _written, await command.ExecuteNonQueryAsync(CancellationToken.None));
                    await Task.Delay(Pause, time, stop);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                // An instance that is being modified refuses connections for a while: customers come back.
                await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
