namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS21ParameterGroupEvents;

public class ParameterGroupEventsTests() : EventSubscriptionSpecification("RDS.21", "db-parameter-group", "configuration change");
