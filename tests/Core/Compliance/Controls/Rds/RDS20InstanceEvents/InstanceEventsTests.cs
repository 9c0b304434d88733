namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS20InstanceEvents;

public class InstanceEventsTests() : EventSubscriptionSpecification("RDS.20", "db-instance", "maintenance", "configuration change", "failure");
