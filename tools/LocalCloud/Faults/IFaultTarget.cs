namespace DataReliability.LocalCloud.Faults;

/// <summary>Carries out a fault that is an act rather than a state, such as corrupt-page, at once when it is injected.</summary>
public interface IFaultTarget
{
    /// <summary>The kinds of fault that this target carries out.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>The kinds that are in force until they are cleared: <see cref="ClearAsync"/> undoes them.</summary>
    IReadOnlyCollection<string> Lasting => [];

    /// <summary>Carries the fault out.</summary>
    /// <exception cref="ArgumentException">The fault names what does not exist; the message says what does.</exception>
    Task InjectAsync(Fault fault, CancellationToken cancellationToken);

    /// <summary>Undoes a lasting fault; nothing to do where what it hit is gone.</summary>
    Task ClearAsync(Fault fault, CancellationToken cancellationToken) => Task.CompletedTask;
}
