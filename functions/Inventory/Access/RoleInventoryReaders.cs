using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Pacing;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Access;

/// <summary>Opens inventories by assuming a role in each account. Safe for concurrent use.</summary>
/// <param name="role">The role.</param>
/// <param name="validations">Our own records.</param>
/// <param name="time">The clock.</param>
public sealed class RoleInventoryReaders(ScanRole role, IPlacesValidations validations, TimeProvider time) : IInventoryReaders
{
    private readonly ConcurrentDictionary<string, AssumedRole> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ScanPlace, CallBudget> _budgets = new();

    /// <inheritdoc/>
    public async Task<IOpenInventory> OpenAsync(ScanPlace place, InventoryScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var arn = role.Arn(place.Account, place.Region);
        var credentials = _roles.GetOrAdd(place.Account, _ => new AssumedRole(
            () => new AmazonSecurityTokenServiceClient(new AmazonSecurityTokenServiceConfig { Timeout = TimeSpan.FromSeconds(10) }),
            new AssumeRoleRequest
            {
                RoleArn = arn,
                RoleSessionName = "data-reliability-scan",
                ExternalId = role.ExternalId,
                DurationSeconds = 3600,
            }));
        await CheckAsync(place, arn, credentials, cancellationToken);
        var clients = new InventoryClients(credentials, config => Configure(config, place.Region));
        var budget = _budgets.GetOrAdd(place, _ => new CallBudget(new CallPaceOptions(), time));
        return new OpenInventory(new InventoryReader(place, clients, budget, scope, validations.At(place), time), clients);
    }

    /// <summary>Asks who we are there, in that Region: an account that has not opted in to it is refused.</summary>
    private static async Task CheckAsync(ScanPlace place, string arn, AssumedRole credentials, CancellationToken cancellationToken)
    {
        try
        {
            var config = new AmazonSecurityTokenServiceConfig { Timeout = TimeSpan.FromSeconds(10) };
            Configure(config, place.Region);
            using var sts = new AmazonSecurityTokenServiceClient(credentials, config);
            var who = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken);
            if (who.Account != place.Account)
                throw new PlaceUnreachableException(place, $"{arn} answers for account {who.Account}", isLasting: true);
        }
        catch (Exception e) when (CallFailure.IsOfTheCall(e, cancellationToken))
        {
            throw new PlaceUnreachableException(
                place, $"could not read it as {arn}: {CallFailure.Describe(e)}", !CallFailure.IsTransient(e) && !CallFailure.IsThrottling(e), e);
        }
    }

    private static void Configure(ClientConfig config, string region)
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        // Where an endpoint is set in the environment, the Region would otherwise be this function's own.
        config.AuthenticationRegion = region;
    }

    private sealed class OpenInventory(InventoryReader reader, InventoryClients clients) : IOpenInventory
    {
        public IInventoryReader Reader => reader;

        public void Dispose() => clients.Dispose();
    }
}
