using DataReliability.Core.Workflows;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Commands.Remediations;

namespace DataReliability.Dr.Tests.Commands;

public class RemediationCommandTests
{
    [Theory]
    [InlineData("db-ABC-1")]
    [InlineData("remediation/db-ABC-1")]
    public void A_remediation_is_named_by_its_key_or_its_workflow(string text) =>
        Assert.Equal(new WorkflowId("remediation", "db-ABC-1"), RemediationArgument.Parse(text));

    [Theory]
    [InlineData("snapshot-validation/db-ABC-1")]
    [InlineData("db ABC")]
    [InlineData("")]
    public void What_is_no_remediation_is_none(string text) => Assert.Null(RemediationArgument.Parse(text));

    [Theory]
    [InlineData("show", "db ABC")]
    [InlineData("revert", "restore-sweep/x")]
    [InlineData("list", "--outcome", "nonsense")]
    public async Task A_mistake_is_answered_with_what_to_write(params string[] arguments)
    {
        using var errors = new StringWriter();

        Assert.Equal(ExitCodes.Usage, await CommandLine.RunAsync(["remediation", .. arguments], TextWriter.Null, errors));
        Assert.Contains("dr remediation", errors.ToString(), StringComparison.Ordinal);
    }
}
