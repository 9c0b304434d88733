// Both packages write to the process's standard output and keep the process's settings.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
