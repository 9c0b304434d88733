namespace DataReliability.Dr.Drill.Chapters;

/// <summary>The chapters of the drill, in order.</summary>
public static class ChapterList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IChapter> All { get; } = [new SnapshotsChapter(), new SweepingChapter(), new ComplianceChapter(), new RemediationChapter()];
}
