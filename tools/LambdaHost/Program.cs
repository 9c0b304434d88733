using DataReliability.LambdaHost;

ParentWatch.Start();
var settings = HostSettings.FromEnvironment();
using var runtime = new RuntimeApiClient(settings.RuntimeApi);
var time = new HostTime();
AppContext.SetData(HostTime.DataName, time);
Handler handler;
try
{
    handler = HandlerLoader.Load(settings.TaskRoot, settings.Handler);
}
#pragma warning disable CA1031 // Whatever keeps a function from starting is told to whoever invoked it.
catch (Exception e)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync(e.ToString());
    await runtime.FailInitAsync(e);
    return 1;
}

while (true)
{
    var invocation = await runtime.NextAsync();
    time.Set(invocation.StandingTime, invocation.ClockOffset);
    Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", invocation.TraceId);
    try
    {
        await runtime.RespondAsync(invocation.RequestId, await handler.InvokeAsync(invocation, settings));
    }
#pragma warning disable CA1031 // Whatever a handler throws is the outcome of its invocation.
    catch (Exception e)
#pragma warning restore CA1031
    {
        await Console.Error.WriteLineAsync(e.ToString());
        await runtime.FailAsync(invocation.RequestId, e);
    }
}
