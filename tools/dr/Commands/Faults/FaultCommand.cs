using System.CommandLine;

namespace DataReliability.Dr.Commands.Faults;

/// <summary><c>dr fault</c>: what goes wrong in a running LocalCloud.</summary>
internal static class FaultCommand
{
    public static Command Create() => new DocumentedCommand("fault", "Lets things go wrong in a running 'dr up': lists, injects and clears faults.")
    {
        FaultListCommand.Create(), FaultInjectCommand.Create(), FaultClearCommand.Create(), FaultKindsCommand.Create(),
    };
}
