using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>The engine's streams by the ARN that the template's GetAtt yields.</summary>
internal sealed class TableStreams
{
    private readonly List<(TemplateResource Table, string EngineArn)> _streams = [];

    public void Add(TemplateResource table, string engineArn) => _streams.Add((table, engineArn));

    /// <summary>The engine's ARN of a stream; null when no table of the template has it.</summary>
    public string? Find(string templateArn) =>
        _streams.Find(s => templateArn.StartsWith(s.Table.Arn + "/stream/", StringComparison.Ordinal)).EngineArn;
}
