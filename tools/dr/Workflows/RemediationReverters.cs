using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Hosting;

namespace DataReliability.Dr.Workflows;

/// <summary>Undoes remediations of a stack from here: records what is to be undone, which the stack's functions then do.</summary>
internal static class RemediationReverters
{
    public static RemediationReverter Of(CloudState cloud)
    {
        var (blind, ids, options) = (new BlindRemediation(), new UlidGenerator(), new WorkflowOptions());
        var turns = new Turns(cloud.Workflows, new(new TurnWorkflow(), cloud.Workflows, ids, TimeProvider.System, options));
        var rules = new RemediationRules("", null, _ => throw new InvalidOperationException("controls are asked by the stack's functions"));
        var workflow = new RemediationWorkflow(blind, blind, turns, cloud.Workflows, cloud.Documents, rules);
        var starter = new RemediationStarter(cloud.Workflows, cloud.Documents, new(workflow, cloud.Workflows, ids, TimeProvider.System, options));
        return new RemediationReverter(starter, TimeProvider.System);
    }
}
