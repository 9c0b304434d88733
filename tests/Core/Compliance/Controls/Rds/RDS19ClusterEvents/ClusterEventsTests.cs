namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS19ClusterEvents;

public class ClusterEventsTests() : EventSubscriptionSpecification("RDS.19", "db-cluster", "maintenance", "failure");
