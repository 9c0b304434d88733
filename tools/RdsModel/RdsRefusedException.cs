namespace DataReliability.RdsModel;

/// <summary>Carries a refusal out of an action; <see cref="RdsWorld.Execute"/> turns it into its answer.</summary>
public sealed class RdsRefusedException(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>What the caller is told.</summary>
    public RdsRefusal Refusal { get; } = new(code, message, status);
}
