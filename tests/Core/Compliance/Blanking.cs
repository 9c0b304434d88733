using System.Reflection;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance;

/// <summary>Makes parts of a resource unread.</summary>
internal static class Blanking
{
    private static readonly MethodInfo FailedRead = typeof(Read).GetMethod(nameof(Read.Failed))!;

    /// <summary>The names of all parts of a resource that may be unread.</summary>
    public static IReadOnlyList<string> PartsOf(Type resource) =>
        [.. resource.GetProperties().Where(property => IsPart(property.PropertyType)).Select(property => property.Name)];

    /// <summary>A copy of the resource with these parts unread.</summary>
    public static Resource Without(this Resource resource, params IEnumerable<string> parts)
    {
        var copy = (Resource)typeof(Resource).GetMethod("<Clone>$")!.Invoke(resource, null)!;
        foreach (var property in parts.Select(part => resource.GetType().GetProperty(part)!))
        {
            var unread = FailedRead.MakeGenericMethod(property.PropertyType.GetGenericArguments()[0]).Invoke(null, ["any:Call", "AccessDenied"]);
            property.SetValue(copy, unread);
        }

        return copy;
    }

    private static bool IsPart(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Read<>);
}
