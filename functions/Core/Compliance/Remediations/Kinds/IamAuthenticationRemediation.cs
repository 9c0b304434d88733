using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations.Kinds;

/// <summary>Lets users sign in by IAM, where AWS documents the change to need no restart ("Update requires: No interruption" of
/// EnableIAMDatabaseAuthentication of AWS::RDS::DBInstance and, for Aurora, of AWS::RDS::DBCluster). Passwords go on working.</summary>
internal sealed class IamAuthenticationRemediation : IRemediation
{
    public string Name => "iam-authentication";

    public IReadOnlyList<string> Controls { get; } = ["RDS.10", "RDS.12"];

    public Proposal Propose(RemediationSubject subject, IControl control, ControlContext context)
    {
        var database = (DatabaseResource)subject.Resource;
        return database.Engine.Match<Proposal>(
            engine => NeedsNoRestart(database, engine)
                ? new Proposal.Mend(new SwitchChange(DatabaseSwitch.IamDatabaseAuthentication, On: true))
                : new Proposal.Refuse($"AWS does not document that {(database is DBCluster ? "a cluster" : "an instance")} of engine {engine} takes it without a restart: turn it on by hand"),
            Proposal.Unread);
    }

    private static bool NeedsNoRestart(DatabaseResource database, string engine) => database is DBCluster
        ? engine is Engines.AuroraMySql or Engines.AuroraPostgres
        : engine is Engines.MySql or Engines.MariaDB or Engines.Postgres;
}
