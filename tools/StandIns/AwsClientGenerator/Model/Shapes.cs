namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>A type of the service's model. Shapes refer to each other by name, since they may be recursive.</summary>
internal abstract record Shape(string Name);

internal enum ScalarKind
{
    Text,
    Boolean,
    Integer,
    Long,
    Float,
    Double,
    Timestamp,
    Blob,
}

internal sealed record ScalarShape(string Name, ScalarKind Kind) : Shape(Name);

internal sealed record EnumShape(string Name, IReadOnlyList<string> Values) : Shape(Name);

/// <summary>Flattened: the items stand directly under the member's name on the wire.</summary>
internal sealed record ListShape(string Name, Member Item, bool Flattened) : Shape(Name);

internal sealed record MapShape(string Name, Member Key, Member Value, bool Flattened) : Shape(Name);

/// <summary>ErrorCode is null unless the structure is an error; it is then the code on the wire. Payload is the member that is
/// the whole body, null where the body holds them all.</summary>
internal sealed record StructureShape(string Name, IReadOnlyList<Member> Members, string? ErrorCode, string? Payload) : Shape(Name);

/// <summary>A reference to a shape, with the name that it has on the wire.</summary>
internal sealed record Member(string Name, string Shape, string? LocationName, MemberLocation Location)
{
    public string WireName => LocationName ?? Name;

    public string PropertyName => char.ToUpperInvariant(Name[0]) + Name.Substring(1);
}
