namespace DataReliability.LocalCloud.Tagging;

/// <summary>A resource with tags.</summary>
internal sealed record TaggedResource(string Arn, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>Service and type, as filters name them: rds:subgrp, dynamodb:table.</summary>
    public string Type => Arn.Split(':', 7) switch
    {
        [_, _, var service, _, _, var kind, _] => $"{service}:{kind}",
        [_, _, var service, _, _, var rest] when rest.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash => $"{service}:{rest[..slash]}",
        _ => "",
    };
}
