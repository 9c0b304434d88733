using System.Text.Json;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>The naming policies of the output cases.</summary>
internal static class KeyCase
{
    public static JsonNamingPolicy Snake => JsonNamingPolicy.SnakeCaseLower;

    public static JsonNamingPolicy Of(LoggerOutputCase outputCase) => outputCase switch
    {
        LoggerOutputCase.CamelCase => new Joined(JsonNamingPolicy.CamelCase),
        LoggerOutputCase.PascalCase => new Joined(null),
        _ => Snake,
    };

    // The policies of System.Text.Json keep underscores, which neither joined case has.
    private sealed class Joined(JsonNamingPolicy then) : JsonNamingPolicy
    {
        public override string ConvertName(string name)
        {
            var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
            var joined = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            return then?.ConvertName(joined) ?? joined;
        }
    }
}
