using DataReliability.Dr.Commands;

return await CommandLine.RunAsync(args);
