using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Where in the source something stands, without holding on to the syntax tree.</summary>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourcePlace? Of(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(place => place.IsInSource);
        return location is null
            ? null
            : new SourcePlace(location.SourceTree!.FilePath, location.SourceSpan, location.GetLineSpan().Span);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
