using DataReliability.Dr.Commands;
using DataReliability.Dr.Runs;

namespace DataReliability.Dr.Tests.Runs;

public class RunningUpTests
{
    private static readonly RunningUp One = Run("run-1-1", null);
    private static readonly RunningUp Two = Run("run-2-1", "/srv/mine");

    [Fact]
    public void The_only_one_needs_no_name() => Assert.Same(One, RunningUp.Choose([One], null));

    [Fact]
    public void Where_none_runs_there_is_none() => Assert.Null(RunningUp.Choose([], null));

    [Fact]
    public void Of_several_one_must_be_named_and_all_are_listed()
    {
        var refusal = Assert.Throws<UsageException>(() => RunningUp.Choose([One, Two], null)).Message;

        Assert.Contains("2 'dr up' are running: say which with --run", refusal);
        Assert.Contains("run-1-1  http://127.0.0.1:1", refusal);
        Assert.Contains("run-2-1", refusal);
        Assert.Contains("/srv/mine", refusal);
    }

    [Theory]
    [InlineData("run-2-1")]
    [InlineData("/tmp/data-reliability-0/run-2-1")]
    [InlineData("/tmp/data-reliability-0/run-2-1/")]
    [InlineData("/srv/mine")]
    [InlineData("/srv/../srv/mine/")]
    public void A_name_a_run_directory_and_a_kept_directory_name_it(string name) => Assert.Same(Two, RunningUp.Choose([One, Two], name));

    [Fact]
    public void A_name_that_none_has_is_a_mistake()
    {
        Assert.Contains("no 'dr up' of that name is running; say one of\n  run-1-1", Assert.Throws<UsageException>(() => RunningUp.Choose([One], "run-9-1")).Message);
        Assert.Contains("no 'dr up' of yours is running", Assert.Throws<UsageException>(() => RunningUp.Choose([], "run-9-1")).Message);
    }

    private static RunningUp Run(string name, string? keeps) => new($"/tmp/data-reliability-0/{name}", new RunRecord(
        new ProcessIdentity(1, 1), "up", DateTimeOffset.UnixEpoch, "http://127.0.0.1:1", "table", keeps));
}
