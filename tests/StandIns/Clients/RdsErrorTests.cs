using System.Net;
using Amazon.RDS;
using Amazon.RDS.Model;
using Amazon.Runtime;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class RdsErrorTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonRDSClient _rds;

    public RdsErrorTests() =>
        _rds = new AmazonRDSClient("key", "secret", _aws.Configure(new AmazonRDSConfig { MaxErrorRetry = 0 }));

    public void Dispose() => _rds.Dispose();

    [Fact]
    public async Task A_declared_error_is_its_own_exception_with_all_that_the_wire_said()
    {
        _aws.Fails("DBInstanceNotFound", 404, "DBInstance orders not found.");

        var e = await Assert.ThrowsAsync<DBInstanceNotFoundException>(() => _rds.DescribeDBInstancesAsync());

        Assert.Equal("DBInstance orders not found.", e.Message);
        Assert.Equal(("DBInstanceNotFound", "req-1", HttpStatusCode.NotFound), (e.ErrorCode, e.RequestId, e.StatusCode));
        Assert.Equal(ErrorType.Sender, e.ErrorType);
        Assert.IsAssignableFrom<AmazonRDSException>(e);
    }

    [Fact]
    public async Task An_error_whose_code_keeps_the_suffix_is_found_too()
    {
        _aws.Fails("InvalidDBClusterStateFault");
        await Assert.ThrowsAsync<InvalidDBClusterStateException>(() => _rds.FailoverDBClusterAsync(new FailoverDBClusterRequest()));
    }

    [Fact]
    public async Task An_error_whose_code_lacks_the_suffix_is_found_too()
    {
        _aws.Fails("InvalidDBInstanceState");
        await Assert.ThrowsAsync<InvalidDBInstanceStateException>(() => _rds.RebootDBInstanceAsync(new RebootDBInstanceRequest()));
    }

    [Theory]
    [InlineData("AccessDenied")]
    [InlineData("DBSnapshotNotFound")]
    public async Task An_error_that_the_operation_does_not_declare_is_the_base_exception(string code)
    {
        _aws.Fails(code, 403);

        var e = await Assert.ThrowsAsync<AmazonRDSException>(() => _rds.DescribeDBInstancesAsync());

        Assert.Equal(code, e.ErrorCode);
    }

    [Fact]
    public async Task An_answer_that_is_no_error_document_is_still_the_services_exception()
    {
        _aws.Answers("<html>Bad gateway</html>", 502);

        var e = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => _rds.DescribeDBInstancesAsync());

        Assert.Equal(HttpStatusCode.BadGateway, e.StatusCode);
    }
}
