using System.Text;
using DataReliability.StandIns.AwsClientGenerator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The SDK's rules for the names and types of what a model declares.</summary>
internal static class Names
{
    /// <summary>The class of a structure, an exception or an enumeration, from anywhere.</summary>
    public static string Type(Client client, Shape shape) => shape switch
    {
        EnumShape e => $"global::{client.Namespace}.{Pascal(e.Name)}",
        StructureShape { ErrorCode: not null } e => $"global::{client.Namespace}.Model.{Exception(e)}",
        _ => $"global::{client.Namespace}.Model.{Pascal(shape.Name)}",
    };

    public static string Envelope(Client client, string name) => $"global::{client.Namespace}.Model.{name}";

    /// <summary>A property's type: value types are nullable.</summary>
    public static string Property(Client client, Shape shape) => shape switch
    {
        ScalarShape { Kind: not ScalarKind.Text and not ScalarKind.Blob } => Item(client, shape) + "?",
        EnumShape => Type(client, shape),
        _ => Item(client, shape),
    };

    /// <summary>The type of a collection's items: value types are plain, enumerations are text.</summary>
    public static string Item(Client client, Shape shape) => shape switch
    {
        ScalarShape s => s.Kind switch
        {
            ScalarKind.Boolean => "bool",
            ScalarKind.Integer => "int",
            ScalarKind.Long => "long",
            ScalarKind.Float => "float",
            ScalarKind.Double => "double",
            ScalarKind.Timestamp => "global::System.DateTime",
            ScalarKind.Blob => "global::System.IO.MemoryStream",
            _ => "string",
        },
        EnumShape => "string",
        ListShape l => $"global::System.Collections.Generic.List<{Item(client, client.Shape(l.Item))}>",
        MapShape m => $"global::System.Collections.Generic.Dictionary<string, {Item(client, client.Shape(m.Value))}>",
        _ => Type(client, shape),
    };

    /// <summary>DBInstanceNotFoundFault is DBInstanceNotFoundException; every other name gets the suffix that it lacks.</summary>
    public static string Exception(StructureShape error)
    {
        var name = Pascal(error.Name);
        return name.EndsWith("Exception", StringComparison.Ordinal) ? name
            : name.EndsWith("Fault", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Fault".Length) + "Exception"
            : name + "Exception";
    }

    /// <summary>A constant's name: its value without what no name may hold, each part with a capital.</summary>
    public static string Constant(string value)
    {
        var name = new StringBuilder();
        var capital = true;
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c) || c == '_')
                name.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = !char.IsLetterOrDigit(c) && c != '_';
        }

        return char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>A parameter's name: the property's, with a small first letter.</summary>
    public static string Parameter(Member member) =>
        char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);

    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
