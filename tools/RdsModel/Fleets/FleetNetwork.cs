using System.Globalization;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>Where a fleet's databases stand: subnet groups of subnets with and without a route to the internet.</summary>
public static class FleetNetwork
{
    private const int PrivateGroups = 4;
    private const int PublicGroup = PrivateGroups;

    /// <summary>The VPC.</summary>
    public const string Vpc = Network.VpcId;

    /// <summary>The subnets whose route table leads to the internet.</summary>
    public static IReadOnlyList<string> PublicSubnets { get; } = Subnets(PublicGroup);

    /// <summary>The subnet group of a resource: few are public.</summary>
    internal static string GroupOf(FleetDice dice) => dice.Percent(4) ? Name(PublicGroup) : Name(dice.Below(PrivateGroups));

    internal static IEnumerable<DbSubnetGroup> Groups(RdsWorld world) => Enumerable.Range(0, PublicGroup + 1).Select(number => new DbSubnetGroup(
        Name(number), world.Arn("subgrp", Name(number)), number == PublicGroup ? "routed to the internet" : "private", Vpc, [.. Subnets(number)],
        number % 2 == 0 ? [new Tag("team", "network")] : []));

    private static string Name(int number) => number == PublicGroup ? "fleet-edge" : string.Create(CultureInfo.InvariantCulture, $"fleet-data-{number + 1}");

    private static string[] Subnets(int number) =>
        [.. Enumerable.Range(0, 3).Select(zone => string.Create(CultureInfo.InvariantCulture, $"subnet-0f1ee7{number:x5}{zone:x6}"))];
}
