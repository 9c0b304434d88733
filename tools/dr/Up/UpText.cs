using DataReliability.Dr.Terminal;
using Spectre.Console;

namespace DataReliability.Dr.Up;

/// <summary>Tells people what is up, and what to paste.</summary>
/// <param name="console">Where to.</param>
internal sealed class UpText(IAnsiConsole console)
{
    private static readonly string[] Headings = ["DATABASE", "IS", "TIER", "STATUS", "ENDPOINT", "LEADS TO"];

    private readonly Lines _lines = new(console);

    public void Write(UpReport report)
    {
        _lines.Text("");
        _lines.Text($"{(report.Continued ? "Back" : "Up")} at {report.Endpoint}{(report.Directory is { } kept ? $", kept in {kept}" : "")}", "bold");
        _lines.Text("");
        _lines.Table(Headings, [.. report.Databases.SelectMany(Rows)]);
        _lines.Text("");
        _lines.Text("Each is a ledger that takes a few payments a second. As its owner opens it, password included:");
        foreach (var database in report.Databases)
        {
            foreach (var endpoint in database.Endpoints)
                Paste($"{database.Name}, {endpoint.LeadsTo}:", endpoint.Psql);
        }

        WriteAws(report);
        if (report.Fleet is { } fleet)
        {
            _lines.Text("");
            _lines.Text($"Besides, as metadata only: {fleet.Instances:N0} instances, {fleet.Clusters:N0} clusters, {fleet.Snapshots:N0} snapshots, {fleet.Tables:N0} tables.");
            Paste("What controls say of them:", $"dr scan --endpoint-url {report.Endpoint} --region {report.Region} --out report");
        }

        _lines.Text("");
        _lines.Text("In another terminal: dr show, dr evidence, dr fault. What SNS sent and what was called: $AWS_ENDPOINT_URL/_local/messages, /_local/calls.");
        _lines.Text(report.Directory is null
            ? "Ctrl-C here, or dr down, stops everything and leaves nothing behind."
            : "Ctrl-C here, or dr down, stops everything; the same line brings it back, kill -9 or not.");
    }

    private void WriteAws(UpReport report)
    {
        var databases = report.Databases.Where(database => database.Endpoints.Count > 0).ToLookup(database => database.Topology, database => database.Name);
        _lines.Text("");
        _lines.Text("The AWS CLI and any SDK:");
        _lines.Text("");
        _lines.Text($"  export {string.Join(' ', report.Environment.Select(variable => $"{variable.Key}={variable.Value}"))}");
        Paste("The databases:", "aws rds describe-db-instances --query 'DBInstances[].[DBInstanceIdentifier,DBInstanceStatus,AvailabilityZone]' --output text");
        foreach (var name in databases["multi-az"])
        {
            Paste("A snapshot, which the stack's schedule finds and validates:",
                $"aws rds create-db-snapshot --db-instance-identifier {name} --db-snapshot-identifier {name}-$(date +%s)");
            Paste("A failover to the standby:", $"aws rds reboot-db-instance --db-instance-identifier {name} --force-failover");
        }

        foreach (var name in databases["aurora"])
            Paste("A failover to a reader:", $"aws rds failover-db-cluster --db-cluster-identifier {name}");
        Paste("The queues (version 1 of the CLI does not read AWS_ENDPOINT_URL for SQS):", $"aws sqs list-queues --endpoint-url {report.Endpoint}");
        if (report.Speed is null)
            Paste("Five minutes pass, and all that falls due in them is done:", "curl -d '{\"advance\":\"PT5M\"}' $AWS_ENDPOINT_URL/_local/clock");
    }

    // A line by itself, so that all of it is what is pasted.
    private void Paste(string about, string line)
    {
        _lines.Text("");
        _lines.Text($"  {about}", "grey");
        _lines.Text($"  {line}");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(UpDatabase database)
    {
        IReadOnlyList<string> about = [database.Name, What(database.Topology), database.Tier, database.Status];
        if (database.Endpoints.Count == 0)
            yield return [.. about, "-", "-"];
        foreach (var endpoint in database.Endpoints)
        {
            yield return [.. about, $"{endpoint.Host}:{endpoint.Port}", endpoint.LeadsTo];
            about = ["", "", "", ""];
        }
    }

    private static string What(string topology) => topology switch
    {
        "multi-az" => "Multi-AZ instance, writer and hidden standby",
        "aurora" => "Aurora cluster, writer and two readers",
        _ => "single-AZ instance",
    };
}
