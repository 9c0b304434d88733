using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Terminal;

/// <summary>Writes verdicts where nothing can be drawn.</summary>
internal static class VerdictLines
{
    public static void Write(IReadOnlyList<ValidationReport> validations, Action<string> write)
    {
        foreach (var validation in validations)
        {
            write($"{(validation.Right ? "✓" : "✗")} {validation.Database}: {validation.Verdict} (expected {validation.Expected}); {validation.Treatment}");
            if (validation.Wrong is not null)
                write($"    wrong     {validation.Wrong}");
            if (validation.Reason is not null)
                write($"    reason    {validation.Reason}");
            write($"    RTO local {DisplayText.Rto(validation.Rto)}; RPO {DisplayText.Rpo(validation.RpoSeconds)}");
            write($"    evidence  {validation.EvidenceId ?? "none"}; teardown {validation.Teardown}");
        }
    }
}
