namespace DataReliability.Core.Snapshots.Restores;

/// <summary>What a teardown does next.</summary>
public abstract record TeardownStep
{
    private TeardownStep()
    {
    }

    /// <summary>Look again later.</summary>
    public sealed record Wait(string Reason) : TeardownStep;

    /// <summary>Ask for the deletion now.</summary>
    public sealed record Delete(string Reason) : TeardownStep;

    /// <summary>There is nothing left.</summary>
    public sealed record Done(string Reason) : TeardownStep;

    /// <summary>It is not deleted, and people have to look.</summary>
    public sealed record Failed(IReadOnlyList<string> Reasons) : TeardownStep;
}
