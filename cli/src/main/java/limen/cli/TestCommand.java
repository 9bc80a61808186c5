package limen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Stands here for the help text: the launcher runs the tests itself, because they build this program.
@Command(name = "test", description = "Build with every check and run the test suite.")
final class TestCommand implements Runnable {
    @Option(names = "--all", description = "The long tests too.")
    private boolean all;

    @Override
    public void run() {
        throw new BadInput("The tests are run from the sources: ./limen test%s.".formatted(all ? " --all" : ""));
    }
}
