using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Accounts;

/// <summary>The sessions of assumed roles. Safe for concurrent use.</summary>
internal sealed class Sessions(StateFolder state, CloudClock clock)
{
    // A client whose session has ended is told so for a while, rather than taken for a stranger.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private readonly Register<Session> _sessions = new(state.Kind<Session>("sts", "sessions"));

    public Session? Find(string accessKey) => _sessions.Find(accessKey);

    public void Add(Session session)
    {
        foreach (var old in _sessions.All.Where(s => s.Caller.Expires + Remembered < clock.Now)) _sessions.Remove(old.AccessKey);
        _sessions.Set(session.AccessKey, session);
    }
}
