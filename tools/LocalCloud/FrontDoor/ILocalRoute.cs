using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>A page under <c>/_local/</c>, for people and tests.</summary>
internal interface ILocalRoute
{
    /// <summary>The first segment after /_local/.</summary>
    string Name { get; }

    /// <summary>Answers one request.</summary>
    /// <param name="rest">The path after the name, without a leading slash.</param>
    Task HandleAsync(HttpContext context, string rest);
}
