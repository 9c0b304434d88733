using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Cloud;

internal sealed record GrantsAnswer(IReadOnlyList<GrantUse> Used);
