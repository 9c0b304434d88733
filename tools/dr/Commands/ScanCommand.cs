using System.CommandLine;
using Amazon.Runtime;
using DataReliability.ComplianceReport;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Fleet;
using DataReliability.Dr.Scans;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr scan</c>.</summary>
internal sealed class ScanCommand
{
    private const string DefaultPolicy = "reliability.json";
    private static readonly string[] Formats = ["html", "csv", "json", "ocsf", "asff"];
    private static readonly string[] Severities = ["low", "medium", "high", "critical"];

    private readonly Option<string?> _profile = new("--profile") { Description = "The profile whose credentials are used; else those that every AWS tool finds.", HelpName = "NAME" };
    private readonly Option<string[]> _roles = new("--role") { Description = "A role to assume, for the account that it is of; several for several accounts.", HelpName = "ARN" };
    private readonly Option<string?> _externalId = new("--external-id") { Description = "What the roles ask for.", HelpName = "ID" };
    private readonly Option<string[]> _regions = Words("--region", "REGION,…", "The Regions; else the one that the AWS environment names.");
    private readonly Option<string?> _endpoint = new("--endpoint-url") { Description = "Another endpoint than AWS's, such as that of a LocalCloud.", HelpName = "URL" };
    private readonly Option<string[]> _controls = Words("--control", "ID,…", "The controls, such as RDS.1; else all that need no deployment's records. Fewer controls take fewer calls.");
    private readonly Option<string?> _policy = new("--policy")
    {
        Description = $"The policy that promises are measured by; else {DefaultPolicy} of the working directory. Without one they are unknown.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _waivers = new("--waivers") { Description = "Failures that somebody answers for until a day: they are shown, and do not count.", HelpName = "FILE" };
    private readonly Option<string[]> _formats = Words("--format", "FORM,…", "The forms of the report: html, csv, json, ocsf, asff; else html, csv and json.");
    private readonly Option<string?> _out = new("--out") { Description = "The directory that the report is written to.", HelpName = "DIR" };
    private readonly Option<string?> _failOn = new Option<string?>("--fail-on")
    {
        Description = "Exits with 1 when a control of this severity or a higher one failed or could not be judged, or an account or Region is missing.",
        HelpName = "SEVERITY",
    }.OneOf(Severities);

    private ScanCommand()
    {
        _formats.CompletionSources.Add(Formats);
        _formats.Validators.Add(result =>
        {
            foreach (var form in (result.GetValueOrDefault<string[]>() ?? []).Except(Formats, StringComparer.Ordinal))
                result.AddError($"--format is {form}: say {OptionRules.Or(Formats)}.");
        });
        _controls.Validators.Add(result =>
        {
            foreach (var id in (result.GetValueOrDefault<string[]>() ?? []).Where(id => ControlCatalogue.Find(id) is null))
                result.AddError($"--control is {id}: no control is called that.");
        });
        _endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                result.AddError($"--endpoint-url is {url}: say a URL such as http://127.0.0.1:4566.");
        });
    }

    public static Command Create()
    {
        var options = new ScanCommand();
        var command = new DocumentedCommand(
            "scan",
            "Judges the databases of an account by the compliance controls. It only reads, and needs no deployment.",
            ("scan --region eu-west-1,eu-central-1 --out report", "two Regions of the account that the environment names"),
            ("scan --role arn:aws:iam::111122223333:role/Audit --external-id x --region eu-west-1", "another account"),
            ("scan --control RDS.1,RDS.2 --fail-on high", "for a pipeline: two controls, in few calls"),
            ("scan --waivers waivers.json --out report", "with the failures that somebody answers for"))
        {
            options._profile, options._roles, options._externalId, options._regions, options._endpoint, options._controls, options._policy,
            options._waivers, options._formats, options._out, options._failOn,
        };
        command.SetAction(options.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var controls = Controls(parsed.GetValue(_controls) ?? []);
        var context = new ControlContext { Now = time.GetUtcNow(), Policy = await PolicyAsync(parsed.GetValue(_policy), Environment.CurrentDirectory, cancellationToken) };
        var waivers = await WaiversAsync(parsed.GetValue(_waivers), cancellationToken);
        var run = new ScanRun(controls, waivers, context, time, new LineProgress(parsed.InvocationConfiguration.Error.WriteLine));
        var formats = (parsed.GetValue(_formats) is { Length: > 0 } named ? named : ["html", "csv", "json"])
            .Select(format => Enum.Parse<ReportFormat>(format, ignoreCase: true))
            .Distinct()
            .ToList();
        if (parsed.GetValue(_formats) is { Length: > 0 } && parsed.GetValue(_out) is null)
            throw new UsageException("--format needs --out DIR: the report is written there.");

        var (result, highest) = await run.RunAsync(Places(parsed), parsed.GetValue(_out), formats, cancellationToken);
        new ScanText(CommandConsole.On(parsed.InvocationConfiguration.Output)).Write(result, [.. controls.Select(c => c.Metadata)]);

        return ExitCode(result.Summary, highest, parsed.GetValue(_failOn) is { } failOn ? Enum.Parse<Severity>(failOn, ignoreCase: true) : null);
    }

    /// <summary>A missing account or Region is reported and is no failure, unless all are missing or nothing may be unseen.</summary>
    /// <param name="summary">The scan.</param>
    /// <param name="highest">The highest severity that failed or could not be judged; null when nothing did.</param>
    /// <param name="failOn">From which severity on that is a failure; null for none.</param>
    internal static int ExitCode(ScanSummary summary, Severity? highest, Severity? failOn) =>
        summary.Tasks.All(task => task.Status == ScanTaskStatus.Missing) ? ExitCodes.Environment
        : failOn is not null && (highest >= failOn || summary.Missing.Count > 0) ? ExitCodes.Wrong
        : ExitCodes.Right;

    private List<(AwsAccess Access, string Region)> Places(ParseResult parsed)
    {
        var regions = parsed.GetValue(_regions) is { Length: > 0 } named ? named
            : FallbackRegionFactory.GetRegionEndpoint() is { } configured ? [configured.SystemName]
            : throw new UsageException("no Region is configured: say --region REGION, or set AWS_REGION.");
        var endpoint = parsed.GetValue(_endpoint);
        var caller = AwsAccess.OfCaller(parsed.GetValue(_profile));
        List<AwsAccess> accesses = parsed.GetValue(_roles) is { Length: > 0 } roles
            ? [.. roles.Select(role => AwsAccess.Assume(caller, role, parsed.GetValue(_externalId), endpoint, regions[0]))]
            : [new AwsAccess(caller, Role: null, endpoint)];
        return [.. accesses.SelectMany(access => regions.Distinct(StringComparer.Ordinal).Select(region => (access, region)))];
    }

    /// <summary>Without names: all but those that need the records of a deployment, which a terminal does not have.</summary>
    private static List<IControl> Controls(string[] ids) => ids.Length > 0
        ? [.. ControlCatalogue.All.Where(control => ids.Contains(control.Metadata.Id, StringComparer.OrdinalIgnoreCase))]
        : [.. ControlCatalogue.All.Where(control => !control.Metadata.Reads.Any(field => field.Call == NoValidationRecords.Call))];

    /// <summary>The policy.</summary>
    /// <param name="file">The one that is named; null for that of the directory, if it has one.</param>
    /// <param name="directory">The working directory.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="UsageException">It can't be read, or has faults.</exception>
    internal static async Task<Read<ReliabilityPolicy>> PolicyAsync(string? file, string directory, CancellationToken cancellationToken)
    {
        if (file is null && !File.Exists(Path.Combine(directory, DefaultPolicy)))
            return new Unread(DefaultPolicy, $"there is no {DefaultPolicy} in {directory}: --policy FILE names one");
        var (name, text) = await TextFile.ReadAsync(file ?? Path.Combine(directory, DefaultPolicy), cancellationToken);
        return ReliabilityPolicyReader.Read(text) is PolicyReading.Accepted { Policy: var policy }
            ? policy
            : throw new UsageException($"{name} has faults: 'dr policy check {name}' tells them.");
    }

    private static async Task<IReadOnlyList<Waiver>> WaiversAsync(string? file, CancellationToken cancellationToken)
    {
        if (file is null)
            return [];
        var (name, text) = await TextFile.ReadAsync(file, cancellationToken);
        var reading = new WaiverReader([.. ControlCatalogue.All.Select(control => control.Metadata.Id)]).Read(text);
        return reading.Faults.Count == 0
            ? reading.Waivers
            : throw new UsageException($"{name} has faults: {string.Join("; ", reading.Faults)}");
    }

    /// <summary>Words, with commas or said several times.</summary>
    private static Option<string[]> Words(string name, string help, string description) => new(name)
    {
        Description = description,
        HelpName = help,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };
}
