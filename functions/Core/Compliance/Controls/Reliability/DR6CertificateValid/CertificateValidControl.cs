using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR6CertificateValid;

/// <summary>DR.6: Certificate valid for months. See <see cref="CertificateValidMetadata"/>.</summary>
internal sealed class CertificateValidControl : Control<DBInstance>
{
    public override ControlMetadata Metadata => CertificateValidMetadata.Value;

    protected override Verdict Judge(DBInstance instance, ControlContext context) =>
        instance.CertificateValidTill.And(instance.AuthorityValidTill).Judge(ends =>
        {
            if (new[] { ends.First, ends.Second }.Min() is not { } end)
                return Verdict.NotApplicable("it has no certificate");
            var notice = context.Parameters.CertificateNotice;
            return end <= context.Now ? Verdict.Fail($"its certificate ended at {end:u}")
                : end - context.Now <= notice ? Verdict.Fail($"its certificate ends at {end:u}, within {notice.TotalDays:0} days")
                : Verdict.Pass($"its certificate is valid until {end:u}");
        });
}
