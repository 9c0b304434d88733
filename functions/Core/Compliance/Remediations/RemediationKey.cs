using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Names remediations: <c>LANE-n</c>. Those of one database or snapshot are in one lane and counted from 1, so that two
/// of them can't be started under one number.</summary>
public static class RemediationKey
{
    /// <summary>A snapshot's lane: <c>snapshot-</c> and 24 digits of its ARN's SHA-256. A database's is its DbiResourceId or DbClusterResourceId.</summary>
    public static string OfSnapshot(string arn) => $"snapshot-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(arn)).AsSpan(0, 12))}";

    /// <summary>The workflow of a lane's n-th remediation.</summary>
    public static WorkflowId Of(string lane, int number) =>
        new(RemediationWorkflow.KindName, string.Create(CultureInfo.InvariantCulture, $"{lane}-{number}"));
}
