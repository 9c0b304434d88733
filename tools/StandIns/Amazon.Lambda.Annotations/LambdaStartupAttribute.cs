namespace Amazon.Lambda.Annotations;

/// <summary>
/// Marks the class, one by assembly, whose <c>void ConfigureServices(IServiceCollection)</c> registers what functions ask
/// for in their constructors and parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class LambdaStartupAttribute : Attribute
{
}
