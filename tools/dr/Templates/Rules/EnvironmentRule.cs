using DataReliability.Dr.Templates.Code;
using DataReliability.Hosting;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>What is set and not read misleads; what is read and not set takes a default that nobody chose.</summary>
internal sealed class EnvironmentRule : ITemplateRule
{
    private const string Path = "Environment.Variables";

    public string Name => "environment";

    public string Demands => "every variable that a function is given is read when it is composed, and every one read is given";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions.Where(function => HandlerRule.Resolves(template, function)))
        {
            var (read, fault) = FunctionComposition.Compose(function, template.AssemblyOf(function));
            foreach (var reserved in function.Environment.Keys.Where(IsReserved))
                yield return Finding.Of(function.LogicalId, $"{Path}.{reserved}", $"{reserved} is reserved", "remove it: Lambda sets it itself");
            foreach (var missing in read.Where(name => !IsReserved(name)).Except(function.Environment.Keys).Order(StringComparer.Ordinal))
                yield return Finding.Of(function.LogicalId, Path, $"it reads {missing}, which is not set", $"set {missing} there, or under Globals");
            foreach (var message in (fault as InvalidEnvironmentException)?.Faults.Where(message => read.Intersect(function.Environment.Keys).Any(name => message.StartsWith(name + " ", StringComparison.Ordinal))) ?? [])
                yield return Finding.Of(function.LogicalId, Path, $"it refuses to start: {message}", "give it a value that it takes");
            // What it would have read next, had it not been refused, is not known.
            if (fault is not null)
                continue;
            foreach (var idle in function.Environment.Keys.Where(name => !IsReserved(name)).Except(read).Order(StringComparer.Ordinal))
                yield return Finding.Of(function.LogicalId, $"{Path}.{idle}", $"nothing in it reads {idle}", "remove the variable, or correct its name");
        }
    }

    // Source: AWS Lambda developer guide, "Defined runtime environment variables".
    private static bool IsReserved(string name) =>
        name.StartsWith("LAMBDA_", StringComparison.Ordinal) || name is "_HANDLER" or "_X_AMZN_TRACE_ID"
        || name is "AWS_REGION" or "AWS_DEFAULT_REGION" or "AWS_EXECUTION_ENV" or "AWS_ACCESS_KEY_ID" or "AWS_SECRET_ACCESS_KEY" or "AWS_SESSION_TOKEN"
        || name.StartsWith("AWS_LAMBDA_", StringComparison.Ordinal);
}
