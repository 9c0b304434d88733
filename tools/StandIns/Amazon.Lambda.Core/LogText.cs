using System.Text;

namespace Amazon.Lambda.Core;

/// <summary>The plain text of a levelled line: <c>level: template Arguments: "a" "b"</c>.</summary>
internal static class LogText
{
    public static string Line(string level, string message, object[] args)
    {
        if (args is not { Length: > 0 })
            return $"{level}: {message}";

        var text = new StringBuilder($"{level}: {message} Arguments:");
        foreach (var arg in args)
            text.Append(" \"").Append(arg).Append('"');
        return text.ToString();
    }
}
