using System.Text.RegularExpressions;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds;

/// <summary>What RDS asks of names, passwords and groups.</summary>
internal static partial class Rules
{
    /// <summary>An identifier, in the lower case in which RDS keeps it.</summary>
    public static string Identifier(string parameter, string value, int longest)
    {
        if (value.Length > longest || !IdentifierPattern().IsMatch(value) || value.EndsWith('-') || value.Contains("--", StringComparison.Ordinal))
        {
            throw new AwsErrorException(
                "InvalidParameterValue",
                $"The parameter {parameter} is not a valid identifier. Identifiers must begin with a letter; must contain only ASCII "
                + "letters, digits, and hyphens; and must not end with a hyphen or contain two consecutive hyphens.");
        }

        return value.ToLowerInvariant();
    }

    /// <summary>A master user's password: 8 to 128 printable characters without / @ " and space.</summary>
    public static string Password(string value)
    {
        if (value.Length is < 8 or > 128)
        {
            var size = value.Length < 8 ? "shorter than 8" : "longer than 128";
            throw new AwsErrorException(
                "InvalidParameterValue", $"The parameter MasterUserPassword is not a valid password because it is {size} characters.");
        }

        return value.All(each => each is > ' ' and <= '~' and not ('/' or '@' or '"'))
            ? value
            : throw new AwsErrorException(
                "InvalidParameterValue",
                "The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '\"', ' ' may be used.");
    }

    /// <summary>A master user's name, which may not be one of AWS's own.</summary>
    public static string MasterUsername(string value) => UsernamePattern().IsMatch(value)
        && !value.StartsWith("rds", StringComparison.OrdinalIgnoreCase) && !value.StartsWith("pg_", StringComparison.Ordinal)
        ? value
        : throw new AwsErrorException(
            "InvalidParameterValue", $"MasterUsername {value} cannot be used as it is a reserved word used by the engine");

    /// <summary>The security groups of a call; null when it names none. Call under the gate.</summary>
    public static List<string>? SecurityGroups(RdsModel model, QueryForm form)
    {
        var groups = form.Texts("VpcSecurityGroupIds", "VpcSecurityGroupId");
        return groups.Find(group => !model.SecurityGroups.Contains(group)) is { } unknown
            ? throw new AwsErrorException("InvalidParameterValue", $"Invalid security group , groupId= {unknown}, groupName=.")
            : groups.Count == 0 ? null : groups;
    }

    /// <summary>The subnet group of a call; null when it names none. Call under the gate.</summary>
    public static string? SubnetGroup(RdsModel model, QueryForm form) => form.Text("DBSubnetGroupName") switch
    {
        null => null,
        var name when model.SubnetGroups.Contains(name) => name.ToLowerInvariant(),
        var name => throw new AwsErrorException("DBSubnetGroupNotFoundFault", $"DB subnet group '{name}' does not exist.", 404),
    };

    /// <summary>The parameter group of a call; null when it names none. Call under the gate.</summary>
    public static string? ParameterGroup(RdsModel model, QueryForm form, string family)
    {
        if (form.Text("DBParameterGroupName") is not { } name || name == DefaultParameterGroup(family)) return form.Text("DBParameterGroupName");
        if (!model.ParameterGroups.TryGetValue(name, out var group))
            throw new AwsErrorException("DBParameterGroupNotFound", $"DBParameterGroup not found: {name}", 404);
        return group.Family == family
            ? group.Name
            : throw new AwsErrorException(
                "InvalidParameterCombination",
                $"The Parameter Group {name} with DBParameterGroupFamily {group.Family} cannot be used for this instance. "
                + $"Please use a Parameter Group with DBParameterGroupFamily {family}");
    }

    /// <summary>The group that RDS uses when none is named.</summary>
    public static string DefaultParameterGroup(string family) => $"default.{family}";

    /// <summary>The parameter group family of an engine.</summary>
    public static string Family(string engine, string version) => engine is "postgres" or "aurora-postgresql"
        ? engine + version.Split('.')[0]
        : engine + string.Join('.', version.Split('.').Take(2));

    /// <summary>A key's ARN; null where nothing is encrypted.</summary>
    public static string? KmsKey(RdsModel model, QueryForm form) => (form.Text("KmsKeyId"), form.Flag("StorageEncrypted")) switch
    {
        (null, not true) => null,
        (null, true) => $"arn:aws:kms:{model.Region}:{model.Account}:key/00000000-0000-4000-8000-000000000d05",
        ({ } arn, _) when arn.StartsWith("arn:", StringComparison.Ordinal) => arn,
        ({ } id, _) => $"arn:aws:kms:{model.Region}:{model.Account}:key/{id}",
    };

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,62}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsernamePattern();
}
