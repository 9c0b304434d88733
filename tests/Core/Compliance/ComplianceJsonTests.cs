using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance;

public class ComplianceJsonTests
{
    [Fact]
    public void A_resource_survives_json_with_what_was_read_and_what_was_not()
    {
        Resource instance = new DBInstance
        {
            Account = "123456789012",
            Region = "eu-west-1",
            Arn = "arn:aws:rds:eu-west-1:123456789012:db:ledger",
            Id = "ledger",
            Engine = "postgres",
            MultiAZ = true,
            ClusterId = Read.Of((string?)null),
            Parameters = new Unread("rds:DescribeDBParameters", "AccessDenied"),
            Backup = new BackupProtection(DateTimeOffset.UnixEpoch, new Unread("backup:DescribeBackupVault", "AccessDenied")),
        };
        var json = JsonSerializer.Serialize(instance, ComplianceJson.Default.Resource);
        var back = Assert.IsType<DBInstance>(JsonSerializer.Deserialize(json, ComplianceJson.Default.Resource));
        Assert.Equal("postgres", back.Engine.ToString());
        Assert.Equal(Read.Of((string?)null), back.ClusterId);
        Assert.Equal("rds:DescribeDBParameters: AccessDenied", back.Parameters.ToString());
        Assert.Equal("none: nobody read it", back.Status.ToString());
        Assert.Equal(json, JsonSerializer.Serialize<Resource>(back, ComplianceJson.Default.Resource));
    }
}
