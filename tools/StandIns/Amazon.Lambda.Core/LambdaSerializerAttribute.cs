namespace Amazon.Lambda.Core;

/// <summary>Names the serializer of an assembly's handlers, or of one method; the method's wins.</summary>
/// <param name="serializerType">An <see cref="ILambdaSerializer"/> with a public parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
{
    /// <summary>The serializer's type.</summary>
    public Type SerializerType { get; set; } = serializerType;
}
