namespace DataReliability.Dr.Drill.Ledger;

/// <summary>How a ledger's database runs.</summary>
public enum LedgerTopology
{
    /// <summary>One instance.</summary>
    SingleAz,

    /// <summary>One instance with a hidden standby.</summary>
    MultiAz,

    /// <summary>An Aurora cluster: a writer and two readers.</summary>
    Aurora,
}
