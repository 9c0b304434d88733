using DataReliability.LocalCloud.FrontDoor;

namespace DataReliability.Dr.Drill.Reports;

/// <summary>What came of a chapter.</summary>
/// <param name="Name">The chapter.</param>
/// <param name="Right">Whether all of it went as expected.</param>
/// <param name="Steps">Each step with its outcome and time.</param>
/// <param name="Validations">Each validation with its verdict, expected and actual.</param>
/// <param name="Faults">What is wrong, in sentences; empty when nothing is.</param>
/// <param name="Calls">The calls to AWS that the functions made while the chapter ran, by service, action and function.</param>
/// <param name="CallsPerValidation">Calls divided by the number of validations, by service:action; without dynamodb:Query.</param>
/// <param name="QueriesPerMinute">Queries of the due index in a modelled minute: ticks make them whether or not anything is due.</param>
public sealed record ChapterReport(
    string Name,
    bool Right,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<ValidationReport> Validations,
    IReadOnlyList<string> Faults,
    IReadOnlyList<CallTotal> Calls,
    IReadOnlyDictionary<string, double> CallsPerValidation,
    double QueriesPerMinute);
