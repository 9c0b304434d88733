using System.Reflection;
using System.Text.Json.Nodes;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>
/// The generator's proof by example: the types that it makes from the models of four services whose real packages are at hand
/// have the members of the real ones.
/// </summary>
public class RealPackageMembersTests
{
    private static readonly Assembly Generated = typeof(RealPackageMembersTests).Assembly;

    /// <summary>The SDK adds to these by hand what is in no model: the role's credentials are AWSCredentials too.</summary>
    private static readonly HashSet<string> WrittenByHand = new(StringComparer.Ordinal)
    {
        "Generated.SecurityToken.Model.Credentials",
    };

    public static TheoryData<string> GeneratedTypes { get; } = [.. Generated.GetExportedTypes()
        .Where(t => t.Namespace!.StartsWith("Generated.", StringComparison.Ordinal) && !WrittenByHand.Contains(t.FullName!))
        .Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(GeneratedTypes))]
    public void Every_generated_member_exists_in_the_real_package(string name)
    {
        var generated = Generated.GetType(name)!;
        var real = Real(name);

        Assert.True(real.IsPublic);
        Assert.Equal(generated.IsInterface, real.IsInterface);
        Assert.Equal(Describe(generated.BaseType), Describe(real.BaseType));
        Assert.Empty(Members(generated).Except(Members(real), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(GeneratedTypes))]
    public void Every_real_member_of_which_the_model_knows_is_generated(string name)
    {
        var generated = Generated.GetType(name)!;
        var model = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Model", name.Split('.')[1], "service-2.json"));
        var omitted = Omitted(name.Split('.')[1]);
        var missing = Members(Real(name)).Except(Members(generated), StringComparer.Ordinal);

        if (IsCutToTheOperationsInUse(generated))
            return;
        if (name.Contains(".Model.", StringComparison.Ordinal) && !typeof(Exception).IsAssignableFrom(generated))
            missing = missing.Where(m => m.Split(' ') is [_, var property, ..] && model.Contains($"\"{property}\":", StringComparison.Ordinal));
        if (typeof(Exception).IsAssignableFrom(generated))
            missing = missing.Where(m => m.Split(' ') is not [_, var property, ..] || !omitted.Contains(property));
        Assert.Empty(missing);
    }

    /// <summary>The properties of errors that the client says it leaves out.</summary>
    private static HashSet<string> Omitted(string client)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Model", client, "client.json");
        var details = JsonNode.Parse(File.ReadAllText(path))!["omittedErrorDetails"]?.AsArray() ?? [];
        return details.Select(d => d!.GetValue<string>()).Select(d => char.ToUpperInvariant(d[0]) + d[1..]).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsCutToTheOperationsInUse(Type type) =>
        type.Name.EndsWith("Client", StringComparison.Ordinal)
        || type.Name.EndsWith("PaginatorFactory", StringComparison.Ordinal)
        || (type.IsInterface && type.Name.StartsWith("IAmazon", StringComparison.Ordinal));

    private static Type Real(string generated)
    {
        var package = generated.Split('.')[1] switch
        {
            "SecurityToken" => typeof(Amazon.SecurityToken.AmazonSecurityTokenServiceClient),
            "SSO" => typeof(Amazon.SSO.AmazonSSOClient),
            "SSOOIDC" => typeof(Amazon.SSOOIDC.AmazonSSOOIDCClient),
            _ => typeof(Amazon.DynamoDBv2.AmazonDynamoDBClient),
        };
        return package.Assembly.GetType(generated.Replace("Generated.", "Amazon.", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The real package has no {generated}.");
    }

    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m is not MethodInfo { IsSpecialName: true, Name: not "op_Implicit" })
        .Select(m => m switch
        {
            ConstructorInfo c => $"new({Parameters(c)})",
            MethodInfo f => $"{Describe(f.ReturnType)} {f.Name}({Parameters(f)})",
            PropertyInfo p => $"{Describe(p.PropertyType)} {p.Name} {{{Accessors(p)}}}",
            FieldInfo f => $"{Describe(f.FieldType)} {f.Name}",
            _ => $"{m.MemberType} {m.Name}",
        });

    private static string Accessors(PropertyInfo property) =>
        (property.GetMethod?.IsPublic == true ? "get;" : "") + (property.SetMethod?.IsPublic == true ? "set;" : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(p => $"{Describe(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? "?" : "")}"));

    private static string Describe(Type? type) => (type?.ToString() ?? "").Replace("Generated.", "Amazon.", StringComparison.Ordinal);
}
