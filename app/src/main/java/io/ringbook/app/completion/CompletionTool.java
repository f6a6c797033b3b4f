package io.ringbook.app.completion;

import io.ringbook.app.console.ToolException;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/**
 * {@code ringbook completion}: a script that teaches a shell the subcommands and options as they are.
 */
@Command(
    name = "completion",
    description = {
        "Print a script that completes subcommands, options, files and values.",
        "",
        "It works for ringbook on the PATH and for ./ringbook. Made anew it knows what has changed."
    },
    footer = {
        "",
        "Examples:",
        "  source <(ringbook completion bash)",
        "  ringbook completion bash > ~/.local/share/bash-completion/completions/ringbook",
        "  source <(ringbook completion zsh)"
    })
public final class CompletionTool implements Callable<Integer>
{
    /** Shells that are understood; zsh by its bash compatibility, which the script turns on. */
    enum Shell
    {
        BASH,
        ZSH
    }

    private static final String ZSH_PREFACE = "autoload -Uz compinit bashcompinit && compinit && bashcompinit";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    @Override
    public Integer call()
    {
        final PrintWriter out = spec.commandLine().getOut();
        if (Shell.ZSH == shell)
        {
            out.println(ZSH_PREFACE);
        }
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.flush();
        return ToolException.FINE;
    }
}
