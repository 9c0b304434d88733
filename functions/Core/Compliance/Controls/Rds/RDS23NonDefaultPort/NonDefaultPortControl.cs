using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS23NonDefaultPort;

/// <summary>RDS.23: Non-default port. See <see cref="NonDefaultPortMetadata"/>.</summary>
internal sealed class NonDefaultPortControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => NonDefaultPortMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        database is DBInstance instance
            ? Membership.ByItself(instance, () => JudgePort(database))
            : JudgePort(database);

    private static Verdict JudgePort(DatabaseResource database) => database.Engine.Judge(engine => Engines.DefaultPort(engine) is { } usual
        ? database.Port.Judge(port => port is null
            ? Verdict.NotApplicable("it has no endpoint yet")
            : Verdict.When(port != usual, $"it listens on port {port}", $"it listens on {port}, the default port of {engine}"))
        : Verdict.NotApplicable($"its engine is {engine}"));
}
