using System.Text.Json;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Errors that the runtime rather than the function reports.</summary>
internal static class RuntimeError
{
    public const string ExitError = "Runtime.ExitError";
    public const string TimedOut = "Sandbox.Timedout";
    public const string InitError = "Runtime.InitError";

    public static byte[] Json(string type, string message) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["errorType"] = type, ["errorMessage"] = message });
}
