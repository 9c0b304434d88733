namespace DataReliability.Dr.Commands;

/// <summary>What <c>dr</c> says to the shell that called it.</summary>
public static class ExitCodes
{
    /// <summary>All is as it should be.</summary>
    public const int Right = 0;

    /// <summary>A verdict was wrong, a control failed that must not, a file has faults, something was left behind, or what was asked for does not exist.</summary>
    public const int Wrong = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>This machine lacks something, such as an engine; the message says how to get it.</summary>
    public const int Environment = 3;

    /// <summary>Stopped by a person or a signal; everything was taken down.</summary>
    public const int Interrupted = 130;

    /// <summary>The codes, for people who ask for help.</summary>
    public const string Help =
        """
        Exit codes: 0 all is right; 1 a wrong verdict, a faulty file, something left behind or not found; 2 a command
        line that makes no sense; 3 the machine lacks something, and the message says what; 130 interrupted.
        """;
}
