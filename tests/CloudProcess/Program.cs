using DataReliability.LocalCloud;

// A LocalCloud in a process of its own, for tests to kill: project directory, run directory, build output, and the instant
// of a manual clock. It says where it listens and runs until it is killed, or its standard input ends.
await using var host = await LocalCloudHost.StartAsync(new LocalCloudOptions
{
    ProjectDirectory = args[0],
    RunDirectory = args[1],
    BuildOutput = (_, _) => args[2],
    ManualClock = true,
    ClockStart = DateTimeOffset.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture),
    KeepFiles = true,
}, null);
Console.WriteLine(host.Endpoint);
while (await Console.In.ReadLineAsync() is not null)
{
    // Nothing is ever said; only the end matters.
}
