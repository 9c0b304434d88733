using System.CommandLine;
using System.CommandLine.Parsing;
using DataReliability.Dr.Workflows;

namespace DataReliability.Dr.Commands;

/// <summary>Which workflows are listed.</summary>
internal sealed class FilterOptions
{
    private const int DefaultLimit = 50;

    private readonly Option<string?> _kind = new("--kind") { Description = $"Lists one kind only, such as {OptionRules.Or(WorkflowReadings.Kinds)}.", HelpName = "KIND" };
    private readonly Option<string?> _status = new("--status") { Description = "Lists one status only, such as checking, passed, failed or buried.", HelpName = "STATUS" };
    private readonly Option<string?> _database = new("--database") { Description = "Lists those about one database only.", HelpName = "DATABASE" };
    private readonly Option<bool> _open = new("--open") { Description = "Lists those only that have not ended." };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Lists at most so many, 1 to 10000, the newest first.",
        DefaultValueFactory = _ => DefaultLimit,
        CustomParser = result => OptionRules.Number(result, "--limit", 1, 10_000),
        HelpName = "NUMBER",
    };

    private IEnumerable<Option> All => [_kind, _status, _database, _open, _limit];

    public void AddTo(Command command)
    {
        _kind.CompletionSources.Add([.. WorkflowReadings.Kinds]);
        foreach (var option in All)
            command.Add(option);
    }

    /// <summary>The first of them that was given; null when none was.</summary>
    public string? Given(SymbolResult result) => All.FirstOrDefault(option => result.GetResult(option) is { Implicit: false })?.Name;

    public WorkflowFilter Read(ParseResult parsed) =>
        new(parsed.GetValue(_kind), parsed.GetValue(_status), parsed.GetValue(_database), parsed.GetValue(_open));

    public int Limit(ParseResult parsed) => parsed.GetValue(_limit);
}
