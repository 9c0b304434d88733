using System.CommandLine;
using DataReliability.Benchmarks.ColdStart;
using DataReliability.Benchmarks.RdsReads;
using DataReliability.Benchmarks.Scans;

var root = new RootCommand("Measures DataReliability. What it prints goes into docs/benchmarks.md, with the command that printed it.")
{
    ColdStartCommand.Create(),
    RdsReadsCommand.Create(),
    ScanCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
