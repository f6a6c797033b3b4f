package io.ringbook.app;

/**
 * Adds a subcommand to {@code ringbook} from another jar on the class path, found by {@link java.util.ServiceLoader}.
 */
public interface SubcommandProvider
{
    /**
     * The subcommand: an object of a class annotated with {@link picocli.CommandLine.Command}, which is a
     * {@link java.util.concurrent.Callable} of its exit status.
     *
     * @return a new one.
     */
    Object subcommand();
}
