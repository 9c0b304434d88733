using System.Text.Json;
using System.Text.Json.Serialization;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.SnapshotValidation;

/// <summary>The domain event <c>snapshot-validation.checks-requested</c> as SNS carries it.</summary>
/// <param name="Data">What is asked for.</param>
public sealed record ChecksMessage([property: JsonPropertyName("data")] ChecksMessage.Request? Data)
{
    /// <summary>As <see cref="ChecksRequested"/>.</summary>
    public sealed record Request(
        [property: JsonPropertyName("workflow")] string? Workflow, [property: JsonPropertyName("attempt")] int Attempt);

    private const string Form = "send {\"data\":{\"workflow\":\"snapshot-validation/KEY\",\"attempt\":1}}";

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">It is none; the message names what is missing.</exception>
    public static ChecksRequested Read(string? text)
    {
        ChecksMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(text ?? "", EventJson.Default.ChecksMessage);
        }
        catch (JsonException e)
        {
            throw new FormatException($"the message is no JSON of a {ValidationEvents.ChecksRequestedType}: {e.Message} Remedy: {Form}", e);
        }

        return message?.Data switch
        {
            null => throw new FormatException($"the message has no data: {Form}"),
            { Workflow: not { Length: > 0 } } => throw new FormatException("data.workflow is missing: name the validation, as snapshot-validation/KEY"),
            { Attempt: < 1 } data => throw new FormatException($"data.attempt is {data.Attempt}: attempts count from 1"),
            var data => new ChecksRequested(data.Workflow, data.Attempt),
        };
    }
}
