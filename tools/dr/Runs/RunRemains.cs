using System.Net.Sockets;

namespace DataReliability.Dr.Runs;

/// <summary>What a run that has ended left on this machine, its folder excepted.</summary>
public static class RunRemains
{
    /// <summary>Looks for processes and for a port that still answers.</summary>
    /// <returns>What is left, in lines for people; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(RunDirectory run, CancellationToken cancellationToken)
    {
        var left = RunProcesses.Find(run.Path).Select(RunProcesses.Describe).ToList();
        if (run.Record.Endpoint is { } endpoint && await AnswersAsync(new Uri(endpoint), cancellationToken))
            left.Add($"port {new Uri(endpoint).Port}, which still answers");
        return left;
    }

    private static async Task<bool> AnswersAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
