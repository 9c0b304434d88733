using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill;

/// <summary>One part of a drill: sets something up in a LocalCloud, makes it go wrong, and judges what the functions made of it.
/// A chapter leaves nothing where another looks.</summary>
public interface IChapter
{
    /// <summary>Its name on the command line: lower-case words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>One sentence for people: what it shows.</summary>
    string Title { get; }

    /// <summary>Runs it. What went otherwise than expected is in the report, not thrown.</summary>
    Task<ChapterReport> RunAsync(DrillContext context, CancellationToken cancellationToken);
}
