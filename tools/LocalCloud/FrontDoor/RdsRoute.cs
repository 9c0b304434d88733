using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary><c>/_local/rds/{instance}/automated-snapshot</c>: POST takes the snapshot that RDS takes in the backup window, and
/// answers its identifier once it is available.</summary>
internal sealed class RdsRoute(RdsEndpoint rds) : ILocalRoute
{
    public string Name => "rds";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        if (context.Request.Method != "POST" || rest.Split('/') is not [{ Length: > 0 } instance, "automated-snapshot"])
        {
            await LocalAnswer.ErrorAsync(context, 404, "served is POST /_local/rds/{instance}/automated-snapshot");
            return;
        }

        try
        {
            await LocalAnswer.WriteAsync(context, new { snapshot = await rds.TakeAutomatedSnapshotAsync(instance, context.RequestAborted) }, 201);
        }
        catch (AwsErrorException e)
        {
            await LocalAnswer.ErrorAsync(context, e.Status, $"{e.Code}: {e.Message}");
        }
    }
}
