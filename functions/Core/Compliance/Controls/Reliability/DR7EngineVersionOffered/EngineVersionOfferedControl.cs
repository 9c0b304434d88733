using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR7EngineVersionOffered;

/// <summary>DR.7: Engine version not deprecated. See <see cref="EngineVersionOfferedMetadata"/>.</summary>
internal sealed class EngineVersionOfferedControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => EngineVersionOfferedMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        database.Engine.And(database.EngineVersion).And(database.EngineSupport).Judge(known => Verdict.When(
            known.Second.Offered,
            $"AWS offers {known.First.First} {known.First.Second}",
            $"AWS no longer offers {known.First.First} {known.First.Second}"));
}
