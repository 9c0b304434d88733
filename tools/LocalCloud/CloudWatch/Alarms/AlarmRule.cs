using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>The rule of a composite alarm: ALARM(name), OK(name), INSUFFICIENT_DATA(name), TRUE and FALSE, joined by AND, OR, NOT
/// and parentheses.</summary>
internal static partial class AlarmRule
{
    /// <summary>A test over the states of alarms by name and ARN; an alarm that does not exist is in no state.</summary>
    /// <exception cref="FormatException">It is no rule.</exception>
    public static Func<IReadOnlyDictionary<string, string>, bool> Parse(string text)
    {
        var tokens = new Queue<string>(Token().Matches(text).Select(m => m.Value));
        var rule = Either(tokens);
        return tokens.Count == 0 ? rule : throw new FormatException($"'{tokens.Peek()}' is not expected in the rule");
    }

    private static Func<IReadOnlyDictionary<string, string>, bool> Either(Queue<string> tokens)
    {
        var left = Both(tokens);
        while (tokens.TryPeek(out var next) && next == "OR")
        {
            tokens.Dequeue();
            var (first, second) = (left, Both(tokens));
            left = states => first(states) || second(states);
        }

        return left;
    }

    private static Func<IReadOnlyDictionary<string, string>, bool> Both(Queue<string> tokens)
    {
        var left = One(tokens);
        while (tokens.TryPeek(out var next) && next == "AND")
        {
            tokens.Dequeue();
            var (first, second) = (left, One(tokens));
            left = states => first(states) && second(states);
        }

        return left;
    }

    private static Func<IReadOnlyDictionary<string, string>, bool> One(Queue<string> tokens)
    {
        var token = Next(tokens);
        switch (token)
        {
            case "NOT":
                var inner = One(tokens);
                return states => !inner(states);
            case "(":
                var nested = Either(tokens);
                Expect(tokens, ")");
                return nested;
            case "TRUE" or "FALSE":
                return _ => token == "TRUE";
            case AlarmState.Alarm or AlarmState.Ok or AlarmState.InsufficientData:
                Expect(tokens, "(");
                var name = Next(tokens).Trim('"', '\'');
                Expect(tokens, ")");
                return states => states.GetValueOrDefault(name) == token;
            default:
                throw new FormatException($"'{token}' is not expected in the rule; it is made of ALARM(name), OK(name), INSUFFICIENT_DATA(name), AND, OR, NOT and parentheses");
        }
    }

    private static string Next(Queue<string> tokens) => tokens.TryDequeue(out var token) ? token : throw new FormatException("the rule ends too early");

    private static void Expect(Queue<string> tokens, string wanted)
    {
        if (Next(tokens) != wanted) throw new FormatException($"'{wanted}' is missing in the rule");
    }

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|[()]|[^\s()"']+
        """, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
