using System.Globalization;

namespace DataReliability.Simulator.Recording;

/// <summary>One thing that happened, kept as its parts and written out only when somebody reads it.</summary>
/// <param name="After">True time since the start.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Form">What, as a composite format of the four that follow.</param>
/// <param name="First">Goes into <c>{0}</c>.</param>
/// <param name="Second">Goes into <c>{1}</c>.</param>
/// <param name="Third">Goes into <c>{2}</c>.</param>
/// <param name="Fourth">Goes into <c>{3}</c>.</param>
public readonly record struct HistoryEntry(TimeSpan After, string Who, string Form, object? First, object? Second, object? Third, object? Fourth)
{
    /// <summary>The line for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{After.Days}d {After:hh\\:mm\\:ss\\.fff} {Who}: {string.Format(CultureInfo.InvariantCulture, Form, First, Second, Third, Fourth)}");
}
