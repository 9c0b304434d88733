using DataReliability.Core.Fleet;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Tells whether a restore is as shut off as it was asked to be.</summary>
public static class RestoreIsolation
{
    /// <summary>Everything that opens it to others; empty when it is isolated. What RDS does not tell is not taken as good.</summary>
    public static IReadOnlyList<string> Faults(DatabaseInstance seen, RestoreInstance asked)
    {
        var faults = new List<string>();
        if (seen.PubliclyAccessible is not false)
            faults.Add(seen.PubliclyAccessible is true ? "it is publicly accessible" : "RDS does not tell whether it is publicly accessible");
        if (seen.SubnetGroup != asked.SubnetGroup)
            faults.Add($"its subnet group is {seen.SubnetGroup ?? "not told"}, asked for was {asked.SubnetGroup}");
        if (seen.SecurityGroups is not [var group] || group != asked.SecurityGroupId)
            faults.Add($"its security groups are {Text(seen.SecurityGroups)}, asked for was {asked.SecurityGroupId} alone");
        if (seen.ParameterGroups is not [var parameters] || parameters != asked.ParameterGroup)
            faults.Add($"its parameter groups are {Text(seen.ParameterGroups)}, asked for was {asked.ParameterGroup} alone");
        return faults;
    }

    private static string Text(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
