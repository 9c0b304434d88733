using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Controls over some engines only.</summary>
internal static class EngineChoice
{
    /// <summary>Judges what runs one of the engines.</summary>
    public static Verdict Among(DatabaseResource database, Func<string, bool> judged, Func<Verdict> judge) =>
        database.Engine.Judge(engine => judged(engine) ? judge() : Verdict.NotApplicable($"its engine is {engine}"));

    /// <summary>Judges what runs this engine.</summary>
    public static Verdict Only(DatabaseResource database, string judged, Func<Verdict> judge) =>
        Among(database, engine => engine == judged, judge);
}
