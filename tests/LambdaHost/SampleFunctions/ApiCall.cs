namespace DataReliability.SampleFunctions;

public sealed record ApiCall(string Service, IDictionary<string, string> Form);
