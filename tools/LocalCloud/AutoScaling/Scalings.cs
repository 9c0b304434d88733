using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.AutoScaling;

/// <summary>What is scaled, and how. Nothing is ever scaled. Safe for concurrent use.</summary>
internal sealed class Scalings(StateFolder state)
{
    private readonly Register<ScalableTarget> _targets = new(state.Kind<ScalableTarget>("autoscaling", "targets"));
    private readonly Register<ScalingPolicy> _policies = new(state.Kind<ScalingPolicy>("autoscaling", "policies"));

    public IReadOnlyList<ScalableTarget> Targets => _targets.All;

    public IReadOnlyList<ScalingPolicy> Policies => _policies.All;

    public ScalableTarget? Find(string key) => _targets.Find(key);

    public void Set(ScalableTarget target) => _targets.Set(target.Key, target);

    public void Set(ScalingPolicy policy) => _policies.Set(Key(policy), policy);

    /// <summary>Removes a target with its policies; false when there is none.</summary>
    public bool Remove(string target)
    {
        foreach (var policy in _policies.All.Where(policy => policy.Target == target)) _policies.Remove(Key(policy));
        return _targets.Remove(target);
    }

    /// <summary>Puts what is not saved, unless it is known.</summary>
    public void Seed(IEnumerable<ScalableTarget> targets, IEnumerable<ScalingPolicy> policies)
    {
        _targets.Seed(targets.Select(target => (target.Key, target)));
        _policies.Seed(policies.Select(policy => (Key(policy), policy)));
    }

    private static string Key(ScalingPolicy policy) => $"{policy.Target}/{policy.Name}";
}
