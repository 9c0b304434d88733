namespace DataReliability.RdsModel.Resources;

/// <summary>A VPC security group that RDS may use; made by declaration, not by an RDS call.</summary>
public sealed record SecurityGroup(string Id) : IResource;
