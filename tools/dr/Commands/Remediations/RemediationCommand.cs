using System.CommandLine;

namespace DataReliability.Dr.Commands.Remediations;

/// <summary><c>dr remediation</c>.</summary>
internal static class RemediationCommand
{
    public static Command Create() => new DocumentedCommand("remediation", "What was changed to mend failures of controls, or would be; undoes it.")
    {
        RemediationList.Create(),
        RemediationShow.Create(),
        RemediationRevert.Create(),
    };
}
