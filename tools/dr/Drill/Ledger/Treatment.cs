namespace DataReliability.Dr.Drill.Ledger;

/// <summary>What is done to a database before its second snapshot.</summary>
public enum Treatment
{
    /// <summary>Nothing: it stays healthy.</summary>
    None,

    /// <summary>A page of public.payments is corrupted on disk.</summary>
    CorruptPage,

    /// <summary>A bad release empties public.payments.</summary>
    Emptied,

    /// <summary>Payments stop, and those that came are two hours older.</summary>
    StoppedReceiving,
}
