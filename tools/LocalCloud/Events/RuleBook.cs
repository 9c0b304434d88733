using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Events;

/// <summary>All rules: those of the template and those made by calls. Safe for concurrent use.</summary>
internal sealed class RuleBook
{
    private readonly Register<EventRule> _rules;

    public RuleBook(IReadOnlyList<EventRule> declared, StateFolder state)
    {
        _rules = new Register<EventRule>(state.Kind<EventRule>("events", "rules"));
        foreach (var gone in _rules.All.Where(r => r.IsDeclared && !declared.Any(d => d.Arn == r.Arn))) _rules.Remove(gone.Arn);
        foreach (var rule in declared) _rules.Set(rule.Arn, rule);
    }

    /// <summary>Called after a rule was changed or removed, with its ARN.</summary>
    public Action<string>? Changed { get; set; }

    public IReadOnlyList<EventRule> All => _rules.All;

    public EventRule? Find(string arn) => _rules.Find(arn);

    public void Set(EventRule rule)
    {
        _rules.Set(rule.Arn, rule);
        Changed?.Invoke(rule.Arn);
    }

    public void Remove(string arn)
    {
        if (_rules.Remove(arn)) Changed?.Invoke(arn);
    }
}
