using DataReliability.Core.Compliance.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace DataReliability.Core.Tests.Compliance.Pacing;

public class CallPaceTests
{
    private static readonly CallPaceOptions Options = new() { Start = 10, Most = 12, Least = 1, Burst = 2, Recovery = 0.5 };

    private readonly FakeTimeProvider _time = new();

    private CallPace Begin() => CallPace.Begin(Options, _time.GetUtcNow());

    private CallPace Take(CallPace pace, out TimeSpan wait)
    {
        (pace, wait) = pace.Take(_time.GetUtcNow());
        return pace;
    }

    private CallPace Drain(CallPace pace)
    {
        while (true)
        {
            pace = Take(pace, out var wait);
            if (wait > TimeSpan.Zero)
                return pace;
        }
    }

    [Fact]
    public void A_burst_goes_out_at_once_and_the_next_call_waits_its_turn()
    {
        var pace = Take(Begin(), out var first);
        pace = Take(pace, out var second);
        pace = Take(pace, out var third);

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (first, second));
        Assert.Equal(TimeSpan.FromMilliseconds(100), third);
        _time.Advance(third);
        Take(pace, out var then);
        Assert.Equal(TimeSpan.Zero, then);
    }

    [Fact]
    public void A_wait_takes_no_token()
    {
        var pace = Drain(Begin());
        Take(pace, out var first);
        Take(pace, out var second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void A_pause_saves_up_no_more_than_a_burst()
    {
        var pace = Drain(Begin());
        _time.Advance(TimeSpan.FromHours(1));

        pace = Take(pace, out _);

        Assert.Equal(Options.Burst - 1, pace.Tokens);
    }

    [Fact]
    public void Throttling_halves_the_pace_and_spends_what_was_saved()
    {
        var sent = _time.GetUtcNow();
        var pace = Begin().Throttled(sent, sent);

        Assert.Equal((5, 0), (pace.PerSecond, pace.Tokens));
        Take(pace, out var wait);
        Assert.Equal(TimeSpan.FromMilliseconds(200), wait);
    }

    [Fact]
    public void One_burst_of_refusals_halves_it_once()
    {
        var sent = _time.GetUtcNow();
        var pace = Begin();
        _time.Advance(TimeSpan.FromMilliseconds(50));
        for (var i = 0; i < 8; i++)
            pace = pace.Throttled(sent, _time.GetUtcNow());

        Assert.Equal(5, pace.PerSecond, 0.1);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.Equal(2.5, pace.Throttled(_time.GetUtcNow(), _time.GetUtcNow()).PerSecond, 0.1);
    }

    [Fact]
    public void It_is_never_slower_than_the_least()
    {
        var pace = Begin();
        for (var i = 0; i < 10; i++)
            pace = pace.Throttled(_time.GetUtcNow(), _time.GetUtcNow());

        Assert.Equal(1, pace.PerSecond);
    }

    [Fact]
    public void It_recovers_slowly_and_never_beyond_the_most()
    {
        var pace = Begin().Throttled(_time.GetUtcNow(), _time.GetUtcNow());
        _time.Advance(TimeSpan.FromSeconds(4));
        pace = Take(pace, out _);
        Assert.Equal(7, pace.PerSecond);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(12, Take(pace, out _).PerSecond);
    }

    [Fact]
    public void A_clock_that_goes_back_earns_nothing()
    {
        var pace = Drain(Begin());

        var (next, wait) = pace.Take(_time.GetUtcNow() - TimeSpan.FromSeconds(5));

        Assert.Equal(pace, next);
        Assert.True(wait > TimeSpan.Zero);
    }

    /// <summary>Against a service that admits five calls a second and has a bucket of five.</summary>
    [Fact]
    public void It_settles_near_what_the_service_admits()
    {
        var pace = CallPace.Begin(new CallPaceOptions(), _time.GetUtcNow());
        var (admitted, refused, bucket, filledAt) = (0, 0, 5.0, _time.GetUtcNow());
        var begun = _time.GetUtcNow();
        while (admitted < 420)
        {
            pace = Take(pace, out var wait);
            _time.Advance(wait);
            if (wait > TimeSpan.Zero)
                continue;
            bucket = Math.Min(5, bucket + (5 * (_time.GetUtcNow() - filledAt).TotalSeconds));
            filledAt = _time.GetUtcNow();
            if (bucket >= 1)
                (admitted, bucket) = (admitted + 1, bucket - 1);
            else
                (refused, pace) = (refused + 1, pace.Throttled(filledAt, filledAt));
        }

        Assert.InRange(refused, 1, 60);
        Assert.InRange((_time.GetUtcNow() - begun).TotalSeconds, 80, 140);
    }
}
