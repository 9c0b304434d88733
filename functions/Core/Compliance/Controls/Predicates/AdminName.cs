using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether the administrator has a name of its own.</summary>
internal static class AdminName
{
    /// <summary>Judges by the names that the console suggests: admin and postgres.</summary>
    public static Verdict Judge(DatabaseResource database) => EngineChoice.Among(
        database,
        engine => !Engines.IsNeptuneOrDocumentDB(engine),
        () => database.MasterUser.Judge(user => user is null
            ? Verdict.NotApplicable("it has no administrator")
            : Verdict.When(
                !user.Equals("admin", StringComparison.OrdinalIgnoreCase) && !user.Equals("postgres", StringComparison.OrdinalIgnoreCase),
                "its administrator has a name of its own",
                $"its administrator has the default name {user}")));
}
