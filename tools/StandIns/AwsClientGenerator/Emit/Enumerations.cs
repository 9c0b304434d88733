using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>A class an enumeration, open to values that the model does not know yet.</summary>
internal static class Enumerations
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        foreach (var shape in client.Shapes.Values.OfType<EnumShape>())
        {
            var name = Names.Pascal(shape.Name);
            code.Open($"public class {name} : global::Amazon.Runtime.ConstantClass");
            foreach (var value in shape.Values)
                code.Line($"public static readonly {name} {Names.Constant(value)} = new({Names.Literal(value)});");
            code.Line($"public {name}(string value) : base(value) {{ }}");
            code.Line($"public static {name} FindValue(string value) => FindValue<{name}>(value);");
            code.Line($"public static implicit operator {name}(string value) => FindValue(value);");
            code.Close();
        }

        return code.ToString();
    }
}
