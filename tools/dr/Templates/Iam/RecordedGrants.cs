using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Templates.Iam;

/// <summary>What functions, and roles that they assume, were seen to use of what they are granted while drills ran: docs/iam-grants.json, resources by
/// action by function. LocalCloud denies what is not granted, as IAM does, so that what is recorded is what is needed.</summary>
internal static class RecordedGrants
{
    /// <summary>Where it is, in the project.</summary>
    public const string File = "docs/iam-grants.json";

    /// <summary>All that is recorded; null when nothing is.</summary>
    /// <exception cref="JsonException">The file is no map of maps of lists.</exception>
    public static IReadOnlySet<RecordedGrant>? Read(string projectDirectory)
    {
        var path = Path.Combine(projectDirectory, File);
        if (!System.IO.File.Exists(path))
            return null;
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return document.RootElement.EnumerateObject()
            .SelectMany(function => function.Value.EnumerateObject()
                .SelectMany(action => action.Value.EnumerateArray().Select(resource => new RecordedGrant(function.Name, action.Name, resource.GetString()!))))
            .ToHashSet();
    }

    /// <summary>What was used, as the template writes it.</summary>
    public static IReadOnlySet<RecordedGrant> Of(TemplateUnderCheck template, IEnumerable<GrantUse> used)
    {
        var grants = Grants.All(template).SelectMany(one => one.Grants).ToLookup(grant => (grant.Path, grant.Action, grant.Position), grant => grant.Written);
        return used.Select(use => new RecordedGrant(use.Function, use.Action, grants[(use.Statement, use.Action, use.Position)].First())).ToHashSet();
    }

    /// <summary>Writes the file anew.</summary>
    public static void Write(string projectDirectory, IEnumerable<RecordedGrant> recorded)
    {
        var file = new JsonObject(recorded.GroupBy(one => one.Function).OrderBy(one => one.Key, StringComparer.Ordinal).Select(function =>
            KeyValuePair.Create<string, JsonNode?>(function.Key, new JsonObject(function.GroupBy(one => one.Action).OrderBy(one => one.Key, StringComparer.Ordinal).Select(action =>
                KeyValuePair.Create<string, JsonNode?>(action.Key, new JsonArray([.. action.Select(one => one.Resource).Order(StringComparer.Ordinal).Select(one => (JsonNode)one)])))))));
        System.IO.File.WriteAllText(Path.Combine(projectDirectory, File), JsonText.Indent(file.ToJsonString()) + "\n");
    }
}
