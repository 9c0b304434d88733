namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>One API call.</summary>
/// <param name="At">When it came in, real time.</param>
/// <param name="ErrorCode">The code on the wire; null when it succeeded.</param>
/// <param name="Status">The HTTP status; 0 when the connection was cut before an answer.</param>
internal sealed record CallRecord(
    DateTimeOffset At, string Service, string Action, string Principal, string Account, string Region, int Status, string? ErrorCode,
    double Milliseconds, int BytesIn, int BytesOut, string RequestId);
