using System.CommandLine;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Commands.Faults;

/// <summary>Which LocalCloud is meant.</summary>
internal sealed class CloudOptions
{
    private readonly Option<string?> _run = RunOption.Create();
    private readonly Option<Uri?> _endpoint = new("--endpoint-url")
    {
        Description = "Where a LocalCloud listens; without it, the running 'dr up'.",
        HelpName = "URL",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
            result.AddError($"--endpoint-url is {result.Tokens[0].Value}: say a URL such as http://127.0.0.1:4566.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_run);
        command.Add(_endpoint);
    }

    /// <summary>Opens the faults of the LocalCloud that the options name.</summary>
    /// <exception cref="EnvironmentException">None is running.</exception>
    public FaultPages Open(ParseResult parsed)
    {
        if (parsed.GetValue(_endpoint) is { } endpoint) return new FaultPages(endpoint);
        var running = RunningUp.List(RunRoot.OfThisUser()).Where(run => run.Record.Endpoint is not null).ToList();
        return RunningUp.Choose(running, parsed.GetValue(_run)) is { } run
            ? new FaultPages(new Uri(run.Record.Endpoint!))
            : throw new EnvironmentException("no LocalCloud is running: start one with 'dr up', or name one with --endpoint-url");
    }
}
