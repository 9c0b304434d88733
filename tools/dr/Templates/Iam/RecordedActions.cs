using System.Text.Json;

namespace DataReliability.Dr.Templates.Iam;

/// <summary>What functions were seen to call while drills ran: docs/iam-actions.json, operations by function. It is compared
/// with each drill that the tests run, so that it can't fall behind the code.</summary>
internal static class RecordedActions
{
    /// <summary>Where it is, in the project.</summary>
    public const string File = "docs/iam-actions.json";

    /// <summary>Operations as <c>service:Operation</c>, by the logical id of the function; null when nothing is recorded.</summary>
    /// <exception cref="JsonException">The file is no map of lists.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Read(string projectDirectory)
    {
        var path = Path.Combine(projectDirectory, File);
        if (!System.IO.File.Exists(path))
            return null;
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return document.RootElement.EnumerateObject().ToDictionary(
            function => function.Name,
            function => (IReadOnlyList<string>)[.. function.Value.EnumerateArray().Select(action => action.GetString()!)]);
    }

    /// <summary>What must be granted for what was recorded, each with what it is for.</summary>
    public static IReadOnlyDictionary<string, string> Needed(IEnumerable<string> recorded)
    {
        var needed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in recorded)
        {
            var dependent = DependentAction.All.Where(one => one.When == operation).ToList();
            // An operation that is no action itself, such as a transaction, is authorized as others.
            if (ActionFacts.All.ContainsKey(operation))
                needed[operation] = "it calls it";
            foreach (var one in dependent)
                needed.TryAdd(one.Needs, $"it calls {operation}, and {one.Because}");
        }

        return needed;
    }
}
