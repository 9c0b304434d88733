using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS44MariaDBForcesTls;

/// <summary>RDS.44: MariaDB forces TLS. See <see cref="MariaDBForcesTlsMetadata"/>.</summary>
internal sealed class MariaDBForcesTlsControl : Control<DBInstance>
{
    private static readonly Version Since = new(10, 5, 0);

    public override ControlMetadata Metadata => MariaDBForcesTlsMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        EngineChoice.Only(instance, Engines.MariaDB, () => instance.EngineVersion.Judge(text => EngineVersionNumber.Of(text) switch
        {
            null => Verdict.Unknown([new Unread("rds:DescribeDBInstances", $"EngineVersion {text} has no number to compare")]),
            var version when version < Since => Verdict.NotApplicable($"MariaDB {text} has no such parameter"),
            _ => instance.ParameterApplyStatuses.And(instance.Parameters).Judge(known => known.First.All(status => status == "in-sync")
                ? ParameterSwitch.Judge(instance, ParameterNames.RequireSecureTransport)
                : Verdict.Fail($"its parameter group is {string.Join(", ", known.First)}: the instance does not run on it yet")),
        }));
}
