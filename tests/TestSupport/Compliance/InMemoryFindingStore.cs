using System.Runtime.CompilerServices;
using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.TestSupport.Compliance;

/// <summary>Findings in memory, which no writer changes: the same contract tests hold for it and for the table. Safe for concurrent use.</summary>
public sealed class InMemoryFindingStore : IFindingStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ScanPlace Place, string Type), SortedDictionary<string, ResourceFindings>> _kept = [];

    /// <summary>Called before a write takes effect. Throw to fail or die before it.</summary>
    public Action? BeforeWrite { get; set; }

    /// <summary>Called after a write took effect. Throw to fail or die after it.</summary>
    public Action? AfterWrite { get; set; }

    /// <summary>All that is kept, as JSON by place, type and ARN.</summary>
    public IReadOnlyDictionary<string, string> All
    {
        get
        {
            lock (_lock)
                return _kept.SelectMany(of => of.Value, (of, one) => ($"{of.Key.Place} {of.Key.Type} {one.Key}", Json(one.Value))).ToDictionary(StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, ResourceFindings>> GetAsync(
        ScanPlace place, string type, IReadOnlyCollection<string> arns, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var kept = _kept.GetValueOrDefault((place, type));
            return Task.FromResult<IReadOnlyDictionary<string, ResourceFindings>>(arns
                .Where(arn => kept?.ContainsKey(arn) is true)
                .ToDictionary(arn => arn, arn => kept![arn], StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite?.Invoke();
        lock (_lock)
        {
            foreach (var of in findings)
            {
                var key = (new ScanPlace(of.Resource.Account, of.Resource.Region), of.Resource.Type);
                if (!_kept.TryGetValue(key, out var kept))
                    _kept[key] = kept = new(StringComparer.Ordinal);
                kept[of.Resource.Arn] = of;
            }
        }

        AfterWrite?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceFindings> ListAsync(
        ScanPlace place, string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        ResourceFindings[] all;
        lock (_lock)
            all = [.. _kept.GetValueOrDefault((place, type))?.Values ?? Enumerable.Empty<ResourceFindings>()];
        foreach (var findings in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return findings;
        }
    }

    private static string Json(ResourceFindings findings) => JsonSerializer.Serialize(findings, ComplianceJson.Default.ResourceFindings);
}
