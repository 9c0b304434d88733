using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport;

/// <summary>
/// Groups what could not be evaluated by the call that failed and the first word of why, as <c>AccessDenied</c>: one missing
/// permission is one line, however many findings it hides. Bounded: past the limit, causes are counted together.
/// </summary>
internal sealed class UnreadCauses
{
    private const int CauseLimit = 200;
    private const int PlaceLimit = 1000;

    private readonly Dictionary<(string Call, string Code), Tally> _causes = [];

    /// <summary>The causes, the one that hides most first.</summary>
    public IReadOnlyList<UnreadCause> MostFirst() =>
    [
        .. _causes.Select(cause => new UnreadCause(cause.Key.Call, cause.Value.Example, cause.Value.Findings, cause.Value.Places.Count))
            .OrderByDescending(cause => cause.Findings).ThenBy(cause => cause.Call, StringComparer.Ordinal)
            .ThenBy(cause => cause.Reason, StringComparer.Ordinal),
    ];

    /// <summary>Takes a finding; does nothing unless something could not be read for it.</summary>
    public void Add(Finding finding)
    {
        if (finding.Unread.Count == 0)
            return;
        var place = $"{finding.Resource.Account}/{finding.Resource.Region}";
        foreach (var (call, reason) in finding.Unread.Select(unread => (unread.Call, Code: CodeOf(unread.Reason))).Distinct())
        {
            var key = (call, reason);
            if (!_causes.ContainsKey(key) && _causes.Count >= CauseLimit)
                key = ("other calls", "see the findings");
            if (!_causes.TryGetValue(key, out var tally))
                _causes[key] = tally = new Tally(finding.Unread.FirstOrDefault(unread => unread.Call == key.Item1)?.Reason ?? key.Item2);
            tally.Findings++;
            if (tally.Places.Count < PlaceLimit)
                tally.Places.Add(place);
        }
    }

    private static string CodeOf(string reason) => reason.IndexOf(':') is var colon and > 0 ? reason[..colon] : reason;

    private sealed class Tally(string example)
    {
        public string Example { get; } = example;

        public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

        public int Findings { get; set; }
    }
}
