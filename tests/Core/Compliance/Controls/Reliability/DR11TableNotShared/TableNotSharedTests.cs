using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR11TableNotShared;

public class TableNotSharedTests() : ControlSpecification("DR.11")
{
    protected override Resource Good => Sample.Table;

    protected override Resource Bad => Sample.Table with { SharedWith = Sample.List("210987654321") };

    protected override string Why => "its resource policy lets in 210987654321";

    [Fact]
    public void Its_own_account_is_no_other() => Passes(Sample.Table with { SharedWith = Sample.List(Sample.Account) });

    [Fact]
    public void Everybody_is_told_as_such() => Fails(
        Sample.Table with { SharedWith = Sample.List("*", Sample.Account) }, "its resource policy lets in everybody");
}
