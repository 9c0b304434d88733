namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>What became of planning.</summary>
/// <param name="Planned">Remediations that were started, as <c>kind/key</c>.</param>
/// <param name="Failing">Failures that may be mended by policy and tag.</param>
/// <param name="UnderWay">Resources left alone since a remediation of them is under way.</param>
/// <param name="Unseen">Resources that could not be looked at, with why; the next planning tries again.</param>
/// <param name="IsComplete">Whether there was time for all.</param>
public sealed record PlanSummary(
    IReadOnlyList<string> Planned, int Failing, int UnderWay, IReadOnlyList<string> Unseen, bool IsComplete);
