using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>Answers a generated client and the real one alike, and compares what they sent and what they read.</summary>
public abstract class SideBySide : IDisposable
{
    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    protected FakeAws Ours { get; } = new();

    protected FakeAws Theirs { get; } = new();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Ours.Dispose();
        Theirs.Dispose();
    }

    protected void Answer(string body, int status = 200)
    {
        Ours.Answers(body, status);
        Theirs.Answers(body, status);
    }

    protected void AssertSameRequest()
    {
        Assert.Equal(Theirs.Request.Uri, Ours.Request.Uri);
        Assert.Equal(Theirs.Request.Body, Ours.Request.Body);
        Assert.Equal(Theirs.Request.Headers.Keys.Order(StringComparer.Ordinal), Ours.Request.Headers.Keys.Order(StringComparer.Ordinal));
        foreach (var same in new[] { "Content-Type", "Content-Length", "Host", "X-Amz-Target", "x-amz-api-version", "amz-sdk-request" })
            Assert.Equal(Theirs.Request.Headers.GetValueOrDefault(same), Ours.Request.Headers.GetValueOrDefault(same));
        Assert.Equal(Scope(Theirs.Request), Scope(Ours.Request));
    }

    /// <summary>All of the signature but itself and its date, which may differ by the second.</summary>
    private static string Scope(RecordedRequest request) => request.Headers["Authorization"].Split("Signature=")[0];

    protected static void AssertSame(AmazonWebServiceResponse theirs, AmazonWebServiceResponse ours)
    {
        Assert.Equal(theirs.ResponseMetadata?.RequestId, ours.ResponseMetadata?.RequestId);
        // The rest of the metadata is the user agent, which tells the packages' versions.
        theirs.ResponseMetadata = ours.ResponseMetadata = null;
        Assert.Equal(JsonSerializer.Serialize(theirs, theirs.GetType(), WithoutNulls), JsonSerializer.Serialize(ours, ours.GetType(), WithoutNulls));
    }

    protected static async Task AssertSameError(Func<Task> theirs, Func<Task> ours)
    {
        var expected = await Assert.ThrowsAnyAsync<AmazonServiceException>(theirs);
        var actual = await Assert.ThrowsAnyAsync<AmazonServiceException>(ours);

        Assert.Equal(expected.GetType().FullName!.Replace("Amazon.", "Generated.", StringComparison.Ordinal), actual.GetType().FullName);
        Assert.Equal(
            (expected.Message, expected.ErrorCode, expected.ErrorType, expected.RequestId, expected.StatusCode),
            (actual.Message, actual.ErrorCode, actual.ErrorType, actual.RequestId, actual.StatusCode));
    }
}
