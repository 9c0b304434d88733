using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS10InstanceIamAuthentication;

/// <summary>RDS.10: Instance IAM authentication. See <see cref="InstanceIamAuthenticationMetadata"/>.</summary>
internal sealed class InstanceIamAuthenticationControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => InstanceIamAuthenticationMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Among(instance, IsJudged, () => instance.Status.Judge(status => !ServingStatus.Is(status)
            ? Verdict.NotApplicable($"its status is {status}")
            : instance.IamAuthentication.Judge(on => Verdict.When(on, "IAM authentication is on", "IAM authentication is off"))));

    private static bool IsJudged(string engine) =>
        engine is Engines.MySql or Engines.Postgres or Engines.MariaDB || Engines.IsAurora(engine);
}
