using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary><c>/_local/clock</c>: the speed, and the time in both reckonings.</summary>
internal sealed class ClockRoute(CloudClock clock) : ILocalRoute
{
    public string Name => "clock";

    public Task HandleAsync(HttpContext context, string rest) =>
        LocalAnswer.WriteAsync(context, new { speed = clock.Speed, now = clock.Now, modelledNow = clock.ModelledNow, started = clock.Started });
}
