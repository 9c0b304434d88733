using System.Security.Cryptography;
using System.Text;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// The style sheet and the script that every page carries, and the policy that lets these two run and nothing else:
/// by their hashes, so that markup which slipped in anyway could neither run nor load anything.
/// </summary>
internal static class HtmlAssets
{
    /// <summary>The style sheet.</summary>
    public static string Style { get; } = Read("report.css");

    /// <summary>The script. It filters, sorts and pages; without it everything is there, only longer.</summary>
    public static string Script { get; } = Read("report.js");

    /// <summary>The content security policy.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using var stream = typeof(HtmlAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly lacks its resource '{name}'");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
