namespace Amazon.Lambda.Annotations;

/// <summary>The parameter comes from the service provider, in the scope of the invocation, and not from the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class FromServicesAttribute : Attribute
{
}
