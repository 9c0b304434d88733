using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Tests.Snapshots.Restores;

public class RestorePasswordTests
{
    [Fact]
    public void A_password_is_30_characters_that_RDS_takes()
    {
        var password = RestorePassword.From([.. Enumerable.Repeat((byte)0xFB, 32)]);

        Assert.Equal(30, password.Length);
        Assert.Matches("^[A-Za-z0-9_-]{30}$", password);
    }

    [Fact]
    public void A_short_MAC_is_refused() => Assert.Throws<ArgumentException>(() => RestorePassword.From(new byte[21]));

    [Fact]
    public void The_message_names_purpose_and_workflow() => Assert.Equal(
        "restore-password:snapshot-validation/a"u8.ToArray(), RestorePassword.MessageFor(new WorkflowId("snapshot-validation", "a")));
}
