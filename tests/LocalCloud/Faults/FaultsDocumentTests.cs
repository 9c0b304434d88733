using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.Tests.Faults;

public class FaultsDocumentTests
{
    [Fact]
    public void The_document_is_what_the_code_says()
    {
        var document = File.ReadAllText(Path.Combine(TestCloud.Root, "docs", "faults.md"));
        Assert.True(document == FaultLines.Document(), "docs/faults.md is stale: dotnet run --project tools/dr -- fault kinds --markdown > docs/faults.md");
    }

    [Fact]
    public void A_fault_is_written_as_the_command_that_injects_it() => Assert.Equal(
        "dr fault inject kill-function --service rds --action DeleteDBInstance --function AdvanceSnapshotValidations --after 2",
        FaultLines.Command(FaultKinds.Find(FaultKinds.KillFunction)!.Example));
}
