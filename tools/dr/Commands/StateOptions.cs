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

    public StateOptions()
    {
        _endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                result.AddError($"--endpoint-url is {url}: say a URL such as http://127.0.0.1:4566.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_endpoint);
        command.Add(_table);
        command.Add(_region);
    }

    /// <summary>Opens what the options name.</summary>
    /// <exception cref="EnvironmentException">They name nothing, and nothing is running.</exception>
    public CloudState Open(ParseResult parsed)
    {
        var (endpoint, table, region) = (parsed.GetValue(_endpoint), parsed.GetValue(_table), parsed.GetValue(_region));
        if (table is not null)
            return CloudState.Open(CloudAccess.ToAws(endpoint, region), table);

        var running = RunRoot.OfThisUser().List().Select(run => run.Record)
            .LastOrDefault(record => record is { Endpoint: not null, Table: not null, Owner.IsAlive: true }
                && (endpoint is null || new Uri(record.Endpoint) == new Uri(endpoint)));
        return running is not null
            ? CloudState.Open(CloudAccess.ToLocalCloud(running.Endpoint!, region ?? LocalCloudRun.DefaultRegion), running.Table!)
            : throw new EnvironmentException(endpoint is null
                ? "no LocalCloud is running, and a drill's state ends with it (dr drill --json FILE keeps the evidence): "
                    + "start one with 'dr up', or name the table of a deployment with --table"
                : $"no 'dr up' of yours listens at {endpoint}: name the table there with --table");
    }
}
