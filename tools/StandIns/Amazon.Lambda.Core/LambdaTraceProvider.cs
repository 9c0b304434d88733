namespace Amazon.Lambda.Core;

/// <summary>The X-Ray trace of the current invocation.</summary>
public class LambdaTraceProvider
{
    /// <summary>The header as the runtime left it in <c>_X_AMZN_TRACE_ID</c>, or null: <c>Root=...;Parent=...;Sampled=...</c>.</summary>
    public static string CurrentTraceId
    {
        get
        {
#pragma warning disable RS0030 // this variable is how Lambda hands the trace over
            return Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
#pragma warning restore RS0030
        }
    }
}
