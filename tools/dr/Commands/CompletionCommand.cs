using System.CommandLine;

namespace DataReliability.Dr.Commands;

/// <summary><c>dr completion</c>: a line in a shell's start-up file gives it <c>dr</c> and its completion.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, Func<string, string>> Scripts = new()
    {
        ["bash"] = program =>
            $$"""
            dr() { dotnet '{{program}}' "$@"; }
            _dr() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(dotnet '{{program}}' "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _dr dr
            """,
        ["zsh"] = program =>
            $$"""
            dr() { dotnet '{{program}}' "$@"; }
            _dr() {
                local -a suggestions
                suggestions=("${(@f)$(dotnet '{{program}}' "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                compadd -- $suggestions
            }
            (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
            compdef _dr dr
            """,
        ["fish"] = program =>
            $$"""
            function dr; dotnet '{{program}}' $argv; end
            complete -f -c dr -a "(dotnet '{{program}}' '[suggest:'(commandline -C)']' (commandline -b) 2>/dev/null)"
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = $"Your shell: {OptionRules.Or(Scripts.Keys)}." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Scripts.ContainsKey(token.Value))
                result.AddError($"the shell is {token.Value}: say {OptionRules.Or(Scripts.Keys)}.");
        });
        var command = new DocumentedCommand(
            "completion",
            "Prints what gives a shell the command 'dr' and its completion, without installing anything.",
            ("completion bash", "for: eval \"$(dotnet run --project tools/dr -- completion bash)\""),
            ("completion zsh", "the same in ~/.zshrc"),
            ("completion fish", "for: dotnet run --project tools/dr -- completion fish | source"))
        { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(
            Scripts[parsed.GetRequiredValue(shell)](Path.Combine(AppContext.BaseDirectory, "dr.dll"))));
        return command;
    }
}
