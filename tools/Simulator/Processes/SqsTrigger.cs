using Amazon.Lambda.Core;

namespace DataReliability.Simulator.Processes;

/// <summary>A queue that feeds a function: what failed is received again once its visibility time-out is over, and goes to the
/// dead-letter queue in the end.</summary>
/// <param name="function">What it feeds.</param>
/// <param name="visibilityTimeout">As in the template.</param>
/// <param name="receives">How often a message is received at most, as in the template.</param>
public sealed class SqsTrigger(SimulatedFunction function, TimeSpan visibilityTimeout, int receives)
{
    private readonly Redelivery _redelivery = new(receives - 1, attempt => attempt.Began + visibilityTimeout);

    /// <summary>What it feeds.</summary>
    public SimulatedFunction Function => function;

    /// <summary>How long a message that was received is not received again.</summary>
    public TimeSpan VisibilityTimeout => visibilityTimeout;

    /// <summary>How often a message is received at most.</summary>
    public int Receives => receives;

    /// <summary>Sends a message.</summary>
    /// <param name="handle">Calls the handler with it; throws where the handler leaves the message in the queue.</param>
    public void Send(Func<IServiceProvider, ILambdaContext, Task> handle) => function.Invoke(handle, _redelivery);
}
