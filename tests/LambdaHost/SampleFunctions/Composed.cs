using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace DataReliability.SampleFunctions;

/// <summary>A function behind a generated wrapper, with a dependency from the startup.</summary>
public sealed class Composed(TimeProvider time)
{
    [LambdaFunction]
    public async Task<string> Handle(JsonElement input, ILambdaContext context)
    {
        await Task.Yield();
        context.Logger.LogInformation("composed for {Name}", input.GetProperty("name").GetString());
        return $"composed {input.GetProperty("name").GetString()} with {time.LocalTimeZone.Id.Length > 0}";
    }

    /// <summary>Tells the time.</summary>
    [LambdaFunction]
    public string Time(JsonElement input) => time.GetUtcNow().UtcDateTime.ToString("O");
}
