using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace DataReliability.Dr.Commands;

/// <summary>What values an option takes. A mistake is answered with the option, the value and the remedy.</summary>
internal static class OptionRules
{
    /// <summary>One of a few words, which completion offers as well.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, IReadOnlyCollection<string> allowed)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !allowed.Contains(token.Value)))
                result.AddError($"{option.Name} is {token.Value}: say {Or(allowed)}.");
        });
        option.CompletionSources.Add([.. allowed]);
        return option;
    }

    /// <summary>A number in a range, bounds included.</summary>
    public static T Number<T>(ArgumentResult result, string name, T least, T most)
        where T : struct, IParsable<T>, IComparable<T>
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var number) && number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0)
            return number;
        result.AddError($"{name} is {text}: say a number from {least} to {most}.");
        return least;
    }

    /// <summary>Words joined for a sentence: a, b or c.</summary>
    public static string Or(IReadOnlyCollection<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} or {words.Last()}";
}
