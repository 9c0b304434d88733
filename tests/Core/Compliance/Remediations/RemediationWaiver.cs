using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>A waiver of a control everywhere, for a day either side.</summary>
internal static class RemediationWaiver
{
    public static Waiver Of(string control, DateTimeOffset now) => new()
    {
        Id = "W-1",
        Owner = "ada",
        Reason = "agreed",
        Approver = "grace",
        Scope = new WaiverScope { Controls = [control] },
        Created = now.AddDays(-1),
        Expires = now.AddDays(1),
    };
}
