using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DataReliability.LocalCloud;

namespace DataReliability.Benchmarks.RdsReads;

/// <summary><c>rdsreads</c>: how fast LocalCloud answers for a large fleet: DescribeDBInstances over HTTP, in pages of 100.</summary>
internal static class RdsReadsCommand
{
    private const string Template =
        """
        Resources:
          Topic:
            Type: AWS::SNS::Topic
        """;

    public static Command Create()
    {
        var databases = new Option<int>("--databases") { Description = "How many instances of metadata only.", DefaultValueFactory = _ => 1000 };
        var seconds = new Option<int>("--seconds") { Description = "How long to read.", DefaultValueFactory = _ => 10 };
        var readers = new Option<int>("--readers") { Description = "How many read at once.", DefaultValueFactory = _ => 4 };
        var command = new Command("rdsreads", "Pages of DescribeDBInstances a second.") { databases, seconds, readers };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(databases), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(readers), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int databases, TimeSpan duration, int readers, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("rdsreads-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "template.yaml"), Template, cancellationToken);
            await using var cloud = await LocalCloudHost.StartAsync(
                new LocalCloudOptions { ProjectDirectory = folder, RunDirectory = Path.Combine(folder, "run"), Speed = 600 }, progress: null, cancellationToken);
            using var client = new RdsPages(cloud.Endpoint);
            for (var number = 0; number < databases; number++)
                await client.CreateAsync(number, cancellationToken);

            await client.ReadAllAsync(cancellationToken);
            var spent = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var pages = await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => ReadAsync(client, started, duration, cancellationToken)));
            var took = Stopwatch.GetElapsedTime(started);
            // On a machine that others keep busy, this tells more than the clock does.
            var cpu = (Environment.CpuUsage.TotalTime - spent).TotalMilliseconds / pages.Sum();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pages.Sum() / took.TotalSeconds:0} pages a second: {pages.Sum()} pages of 100 in {took.TotalSeconds:0.0} s, {databases} databases, {readers} readers; {cpu:0.00} ms of CPU a page, reader included"));
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> ReadAsync(RdsPages client, long started, TimeSpan duration, CancellationToken cancellationToken)
    {
        var pages = 0;
        while (Stopwatch.GetElapsedTime(started) < duration)
            pages += await client.ReadAllAsync(cancellationToken);
        return pages;
    }
}
