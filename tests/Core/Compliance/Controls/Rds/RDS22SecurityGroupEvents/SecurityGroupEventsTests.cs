namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS22SecurityGroupEvents;

public class SecurityGroupEventsTests() : EventSubscriptionSpecification("RDS.22", "db-security-group", "configuration change", "failure");
