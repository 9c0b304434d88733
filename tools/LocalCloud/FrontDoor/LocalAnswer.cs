using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Reads and writes the JSON of <c>/_local/</c>.</summary>
internal static class LocalAnswer
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static Task WriteAsync<T>(HttpContext context, T value, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, Json, context.RequestAborted);
    }

    public static Task ErrorAsync(HttpContext context, int status, string message) => WriteAsync(context, new { error = message }, status);

    public static Task NotAllowedAsync(HttpContext context, string allowed) =>
        ErrorAsync(context, 405, $"{context.Request.Method} is not served here; {allowed} are");

    public static string? Query(HttpContext context, string name) => context.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The time in ?since=; null when absent.</summary>
    /// <exception cref="FormatException">It is no time.</exception>
    public static DateTimeOffset? Since(HttpContext context) => Query(context, "since") is not { } text ? null
        : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw new FormatException($"since is '{text}'; give a time such as 2026-01-31T12:00:00Z");
}
