using System.CommandLine;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Commands;

/// <summary>Where state is read: of a running <c>dr up</c>, or of the deployment that the options name.</summary>
internal sealed class StateOptions
{
    private readonly Option<string?> _endpoint = new("--endpoint-url")
    {
        Description = "Another endpoint than AWS's, such as that of a LocalCloud.",
        HelpName = "URL",
    };

    private readonly Option<string?> _table = new("--table")
    {
        Description = "The table of a deployment, as its output TableName says. Without it: the running 'dr up'.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _region = new("--region")
    {
        Description = "The Region of the deployment; else the one that the AWS environment names.",
        HelpName = "REGION",
    };

    private readonly Option<string?> _run = RunOption.Create();

    private readonly bool _withTable;

    /// <param name="withTable">Whether a table may be named; not where only the account matters.</param>
    public StateOptions(bool withTable = true)
    {
        _withTable = withTable;
        _endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                result.AddError($"--endpoint-url is {url}: say a URL such as http://127.0.0.1:4566.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_endpoint);
        if (_withTable)
            command.Add(_table);
        command.Add(_region);
        command.Add(_run);
    }

    /// <summary>Opens what the options name.</summary>
    /// <exception cref="EnvironmentException">They name nothing, and nothing is running.</exception>
    public CloudState Open(ParseResult parsed)
    {
        var (endpoint, table, region) = (parsed.GetValue(_endpoint), parsed.GetValue(_table), parsed.GetValue(_region));
        if (table is not null)
            return CloudState.Open(CloudAccess.ToAws(endpoint, region), table);

        var running = Running(endpoint, parsed.GetValue(_run));
        return running is not null
            ? CloudState.Open(CloudAccess.ToLocalCloud(running.Record.Endpoint!, region ?? LocalCloudRun.DefaultRegion), running.Record.Table!)
            : throw new EnvironmentException(endpoint is null
                ? "no LocalCloud is running, and a drill's state ends with it (dr drill --json FILE keeps the evidence): "
                    + "start one with 'dr up', or name the table of a deployment with --table"
                : $"no 'dr up' of yours listens at {endpoint}: name the table there with --table");
    }

    /// <summary>Opens the account that the options name: of a running <c>dr up</c>, or with a Region, AWS.</summary>
    /// <exception cref="EnvironmentException">They name nothing, and nothing is running.</exception>
    public CloudAccess OpenAccess(ParseResult parsed)
    {
        var (endpoint, region) = (parsed.GetValue(_endpoint), parsed.GetValue(_region));
        if (endpoint is not null || region is not null)
            return CloudAccess.ToAws(endpoint, region);
        return Running(null, parsed.GetValue(_run)) is { } running
            ? CloudAccess.ToLocalCloud(running.Record.Endpoint!, LocalCloudRun.DefaultRegion)
            : throw new EnvironmentException("no LocalCloud is running: start one with 'dr up', or name the Region of an account with --region");
    }

    private static RunningUp? Running(string? endpoint, string? named)
    {
        var running = RunningUp.List(RunRoot.OfThisUser())
            .Where(run => run.Record is { Endpoint: { } at, Table: not null } && (endpoint is null || new Uri(at) == new Uri(endpoint)))
            .ToList();
        return RunningUp.Choose(running, named);
    }
}
