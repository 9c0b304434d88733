namespace DataReliability.SampleFunctions;

public sealed class FailsToStart
{
    public FailsToStart() => throw new InvalidOperationException("TABLE_NAME is not set");

    public int Handle() => 1 + GetHashCode();
}
