using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Tests.Snapshots.Restores;

public class RestoreKeyTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_snapshot_and_attempt_give_the_same_key() =>
        Assert.Equal(RestoreKey.Of("ledger", "arn:1", At, 1), RestoreKey.Of("ledger", "arn:1", At, 1));

    [Fact]
    public void Another_attempt_snapshot_or_time_gives_another_key()
    {
        string[] keys =
        [
            RestoreKey.Of("ledger", "arn:1", At, 1),
            RestoreKey.Of("ledger", "arn:1", At, 2),
            RestoreKey.Of("ledger", "arn:2", At, 1),
            RestoreKey.Of("ledger", "arn:1", At.AddSeconds(1), 1),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("Ledger--of_everything.that-was-ever-written-down-by-anyone-at-all-anywhere")]
    [InlineData("---")]
    [InlineData("")]
    [InlineData("abcdefghijklmnopqrstuvwxy-z")]
    public void A_name_is_legal_to_RDS_under_the_longest_prefix(string database)
    {
        var name = RestoreKey.NameOf("abcdefghijklmnopqrs-", RestoreKey.Of(database, "arn:1", At, 1));

        Assert.InRange(name.Length, 1, 63);
        Assert.Matches("^[a-z](-?[a-z0-9])*$", name);
    }

    [Theory]
    [InlineData("dr-restore-ledger-1", "ledger-1")]
    [InlineData("DR-Restore-Ledger-1", "ledger-1")]
    [InlineData("dr-restore-", null)]
    [InlineData("ledger", null)]
    [InlineData("my-dr-restore-ledger", null)]
    public void A_key_is_read_from_a_restores_name_only(string name, string? key) =>
        Assert.Equal(key, RestoreKey.KeyOf("dr-restore-", name));

    [Theory]
    [InlineData("dr-restore-", true)]
    [InlineData("r-", true)]
    [InlineData("abcdefghijklmnopqrs-", true)]
    [InlineData("abcdefghijklmnopqrst-", false)]
    [InlineData("dr-restore", false)]
    [InlineData("dr--restore-", false)]
    [InlineData("1-", false)]
    [InlineData("-", false)]
    [InlineData("DR-", false)]
    [InlineData("", false)]
    public void A_prefix_makes_legal_names_or_is_refused(string prefix, bool valid) =>
        Assert.Equal(valid, RestorePrefix.Fault(prefix) is null);
}
