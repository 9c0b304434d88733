namespace DataReliability.Simulator.Faults;

/// <summary>How often what goes wrong, as probabilities of a single occasion, 0 to 1.</summary>
public sealed record FaultRates
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultRates None { get; } = new FaultRates().Times(0);

    /// <summary>A process dies before or after a call.</summary>
    public double Death { get; init; } = 0.002;

    /// <summary>A call to the store fails for good, a write done or not.</summary>
    public double StoreFault { get; init; } = 0.004;

    /// <summary>A write is refused over a conflict with somebody who then writes nothing.</summary>
    public double StoreConflict { get; init; } = 0.006;

    /// <summary>The index of due work answers what it held before.</summary>
    public double StaleIndex { get; init; } = 0.05;

    /// <summary>A call that changes RDS fails, hangs or dawdles, the change done or not.</summary>
    public double CallFault { get; init; } = 0.12;

    /// <summary>A look at RDS fails.</summary>
    public double LookFault { get; init; } = 0.01;

    /// <summary>A tick is lost, doubled or late.</summary>
    public double Tick { get; init; } = 0.05;

    /// <summary>An event of RDS is lost, doubled or late by hours.</summary>
    public double Event { get; init; } = 0.3;

    /// <summary>The table's stream loses or repeats an event.</summary>
    public double Stream { get; init; } = 0.1;

    /// <summary>Publishing an event fails, with the event out or not.</summary>
    public double Publish { get; init; } = 0.1;

    /// <summary>Data checks are lost, doubled or late, come to nothing, run out of time or freeze.</summary>
    public double Check { get; init; } = 0.25;

    /// <summary>A restore becomes something else than asked for.</summary>
    public double Restore { get; init; } = 0.3;

    /// <summary>In an hour, a part of the world goes out.</summary>
    public double Outage { get; init; } = 0.06;

    /// <summary>In an hour, a database is handed to the other deployment.</summary>
    public double HandOver { get; init; } = 0.006;

    /// <summary>In an hour, somebody fails a database over.</summary>
    public double FailOver { get; init; } = 0.03;

    /// <summary>In an hour, somebody makes a setting worse.</summary>
    public double Careless { get; init; } = 0.15;

    /// <summary>In an hour, an owner gives consent to being mended, or takes it back.</summary>
    public double Consent { get; init; } = 0.02;

    /// <summary>A page of an inventory can't be read, a place can't be reached, a request for a worker is lost, doubled or late.</summary>
    public double Scan { get; init; } = 0.1;

    /// <summary>Writing a report fails, or telling of it.</summary>
    public double Report { get; init; } = 0.1;

    /// <summary>All of them, so many times as often; never beyond 0.9, so that something still succeeds.</summary>
    public FaultRates Times(double factor)
    {
        double Of(double rate) => Math.Min(0.9, rate * factor);
        return new FaultRates
        {
            Death = Of(Death),
            StoreFault = Of(StoreFault),
            StoreConflict = Of(StoreConflict),
            StaleIndex = Of(StaleIndex),
            CallFault = Of(CallFault),
            LookFault = Of(LookFault),
            Tick = Of(Tick),
            Event = Of(Event),
            Stream = Of(Stream),
            Publish = Of(Publish),
            Check = Of(Check),
            Restore = Of(Restore),
            Outage = Of(Outage),
            HandOver = Of(HandOver),
            FailOver = Of(FailOver),
            Careless = Of(Careless),
            Consent = Of(Consent),
            Scan = Of(Scan),
            Report = Of(Report),
        };
    }
}
