using System.Collections;
using System.Text.Json;
using Amazon.Lambda.Core;

namespace DataReliability.SampleFunctions;

/// <summary>Handlers of every shape.</summary>
public sealed class Handlers
{
    private int _count;

    public static async Task<string> Greet(JsonElement input, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogInformation($"greeting {input}");
        return $"hello {input.GetProperty("name").GetString()} from {context.FunctionName}, {context.MemoryLimitInMB} MB, {context.RemainingTime > TimeSpan.Zero}";
    }

    public int Count() => ++_count;

    public static void Nothing(JsonElement input) => Console.WriteLine($"got {input}");

    public static Stream Reverse(Stream input)
    {
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        var bytes = buffer.ToArray();
        Array.Reverse(bytes);
        return new MemoryStream(bytes);
    }

    public Task Throw() => throw new InvalidOperationException($"no {_count}", new FormatException("because"));

    public Task Sleep(JsonElement milliseconds) => Task.Delay(milliseconds.GetInt32() + _count);

    public IDictionary<string, string> Variables()
    {
        _count++;
        return Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    /// <summary>Prints the keys of a stream's records; fails on a batch that holds the key poison.</summary>
    public static void Keys(JsonElement stream)
    {
        var keys = stream.GetProperty("Records").EnumerateArray()
            .Select(r => r.GetProperty("dynamodb").GetProperty("Keys").GetProperty("PK").GetProperty("S").GetString()).ToArray();
        if (keys.Contains("poison", StringComparer.Ordinal)) throw new InvalidOperationException($"[{string.Join(' ', keys)}] is poisoned");
        Console.WriteLine($"took [{string.Join(' ', keys)}]");
    }

    /// <summary>Prints the bodies of a queue's messages; reports those that hold poison as failed, and throws on crash.</summary>
    public static IDictionary<string, object> Messages(JsonElement batch)
    {
        var messages = batch.GetProperty("Records").EnumerateArray()
            .Select(r => (Id: r.GetProperty("messageId").GetString(), Body: r.GetProperty("body").GetString()!)).ToArray();
        Console.WriteLine($"took [{string.Join(' ', messages.Select(m => m.Body))}]");
        if (messages.Any(m => m.Body.Contains("crash", StringComparison.Ordinal))) throw new InvalidOperationException("it crashes");
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["batchItemFailures"] = messages.Where(m => m.Body.Contains("poison", StringComparison.Ordinal)).Select(m => new { itemIdentifier = m.Id }).ToArray(),
        };
    }

    /// <summary>Calls an API with an unsigned signature; answers the status.</summary>
    public async Task<int> Call(ApiCall call)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"));
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID")}/20260101/eu-west-1/{call.Service}/aws4_request, SignedHeaders=host, Signature=0");
        request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN"));
        request.Content = new FormUrlEncodedContent(call.Form);
        _count++;
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
