using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.Dr.Cloud;

internal sealed record CallsAnswer(IReadOnlyList<CallTotal> Totals, IReadOnlyList<CallEntry> Calls);

internal sealed record CallEntry(string? ErrorCode);
