using System.Text.Json;

namespace DataReliability.StandIns.Powertools.Tests;

/// <summary>Catches what an action writes to standard output.</summary>
internal static class StandardOutput
{
    public static IReadOnlyList<string> Of(Action action)
    {
        var before = Console.Out;
        using var caught = new StringWriter();
        Console.SetOut(caught);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return caught.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static JsonElement JsonOf(Action action) => JsonDocument.Parse(Assert.Single(Of(action))).RootElement;
}
