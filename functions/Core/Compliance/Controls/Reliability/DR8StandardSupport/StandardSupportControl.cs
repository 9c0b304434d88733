using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR8StandardSupport;

/// <summary>DR.8: Major version in standard support. See <see cref="StandardSupportMetadata"/>.</summary>
internal sealed class StandardSupportControl : Control<DatabaseResource>
{
    public override ControlMetadata Metadata => StandardSupportMetadata.Value;

    protected override Verdict Judge(DatabaseResource database, ControlContext context) =>
        database.LifecycleSupport.And(database.EngineSupport).Judge(known =>
        {
            var (lifecycle, support) = known;
            if (support.StandardSupportEnds is not { } end)
                return Verdict.NotApplicable("AWS names no end of its support");
            var then = lifecycle == "open-source-rds-extended-support" ? "extended support is charged" : "AWS upgrades it";
            return Verdict.When(end > context.Now, $"standard support lasts until {end:u}", $"standard support ended at {end:u}: {then}");
        });
}
