using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>What LocalCloud keeps of tables, by ARN. The engine's tables are in one account and Region; those that are metadata only are
/// anywhere. Safe for concurrent use.</summary>
/// <param name="account">The account whose tables the engine has.</param>
/// <param name="region">The Region whose tables the engine has.</param>
internal sealed class TableBook(StateFolder state, string account, string region)
{
    private const string EnginePrefix = "arn:aws:dynamodb:dynoxide:000000000000:";
    private readonly Register<TableSetting> _settings = new(state.Kind<TableSetting>("dynamodb", "tables"));

    /// <summary>Whether a call is to where the engine's tables are.</summary>
    public bool IsHome(AwsRequest request) => request.Account == account && request.Region == region;

    /// <summary>What is kept of a table, by name or ARN; null for nothing.</summary>
    public TableSetting? Find(string? nameOrArn, AwsRequest request) => nameOrArn is null ? null : _settings.Find(ArnOf(nameOrArn, request));

    /// <summary>The tables of the caller's account and Region that are metadata only, by name.</summary>
    public IEnumerable<TableSetting> Metadata(AwsRequest request) =>
        _settings.All.Where(each => each.Metadata is not null && each.Arn.StartsWith(ArnOf("", request), StringComparison.Ordinal));

    public void Set(TableSetting setting) => _settings.Set(setting.Arn, setting);

    /// <summary>Changes what is kept of a table.</summary>
    public void Change(string arn, Func<TableSetting, TableSetting> change) => Set(change(_settings.Find(arn) ?? new TableSetting(arn)));

    public bool Remove(string arn) => _settings.Remove(arn);

    /// <summary>Puts settings that are not saved, unless they are known.</summary>
    public void Seed(IEnumerable<TableSetting> settings) => _settings.Seed(settings.Select(setting => (setting.Arn, setting)));

    /// <summary>The ARN of a table of the caller.</summary>
    public static string ArnOf(string nameOrArn, AwsRequest request) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal)
        ? nameOrArn
        : $"arn:aws:dynamodb:{request.Region}:{request.Account}:table/{nameOrArn}";

    /// <summary>The ARN of one of the engine's tables, as it is outside.</summary>
    public string Outside(string arn) => arn.StartsWith(EnginePrefix, StringComparison.Ordinal)
        ? $"arn:aws:dynamodb:{region}:{account}:{arn[EnginePrefix.Length..]}"
        : arn;

    /// <summary>The ARN of one of the engine's tables, as the engine has it.</summary>
    public string Inside(string arn)
    {
        var prefix = $"arn:aws:dynamodb:{region}:{account}:";
        return arn.StartsWith(prefix, StringComparison.Ordinal) ? EnginePrefix + arn[prefix.Length..] : arn;
    }
}
