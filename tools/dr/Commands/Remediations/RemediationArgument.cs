using System.CommandLine;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Commands.Remediations;

/// <summary>Names a remediation: its workflow, or the workflow's key.</summary>
internal static class RemediationArgument
{
    public static Argument<string> Create()
    {
        var argument = new Argument<string>("remediation") { Description = "The remediation, such as db-ABC-1; 'dr remediation list' lists them." };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Parse(token.Value) is null)
                result.AddError($"'{token.Value}' is no remediation: write its key, such as db-ABC-1; 'dr remediation list' lists them.");
        });
        return argument;
    }

    public static WorkflowId? Parse(string text)
    {
        var name = text.Contains('/', StringComparison.Ordinal) ? text : $"{RemediationWorkflow.KindName}/{text}";
        return WorkflowId.TryParse(name, out var id) && id.Kind == RemediationWorkflow.KindName ? id : null;
    }
}
