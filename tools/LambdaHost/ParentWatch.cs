namespace DataReliability.LambdaHost;

/// <summary>Ends this process when its parent does: the parent holds the other end of standard input.</summary>
internal static class ParentWatch
{
    public static void Start() => new Thread(() =>
    {
        using var input = Console.OpenStandardInput();
        Span<byte> buffer = stackalloc byte[16];
        while (input.Read(buffer) > 0)
        {
            // Nothing is ever sent; only the end matters.
        }

        Environment.Exit(0);
    })
    { IsBackground = true, Name = "parent watch" }.Start();
}
