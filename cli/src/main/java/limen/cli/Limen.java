package limen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import limen.exchange.Printable;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `limen` command.
@Command(
        name = "limen",
        subcommands = {
            AnalyzeCommand.class,
            Nof1Command.class,
            PkCommand.class,
            ProtocolCommand.class,
            RehearseCommand.class,
            VerdictCommand.class,
            EscalationCommand.class,
            ReproduceCommand.class,
            EvidenceCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            EraseCommand.class,
            KeyCommand.class,
            DemoCommand.class,
            JournalCommand.class,
            ServeCommand.class,
            TestCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Blinded low-dose studies, and what their data show.",
            "No controlled study of repeated MDMA microdosing has been found (November 2026)."
        },
        footer = {"", "Exit codes: 0 done, 2 wrong usage or bad input, 1 our own failure."})
public final class Limen implements Runnable {
    static final int BAD_INPUT = 2;
    private static final int OUR_FAILURE = 1;
    private static final int HELP_WIDTH = 110;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new CommandLine(new Limen())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(Limen::badUsage)
                .setExecutionExceptionHandler(Limen::failed);
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.printf(
                    "This needs more than the %d MB of memory that Java may use here; JAVA_TOOL_OPTIONS=-Xmx4g allows 4 GB.%n",
                    Runtime.getRuntime().maxMemory() / 1_000_000);
            return OUR_FAILURE;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given");
    }

    private static int badUsage(ParameterException fault, String[] arguments) {
        var command = fault.getCommandLine();
        var message = String.valueOf(fault.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", "; ")
                .replaceAll("\\.$", "");
        command.getErr()
                .println("%s; see ./%s --help."
                        .formatted(message, command.getCommandSpec().qualifiedName(" ")));
        return BAD_INPUT;
    }

    /// Bad input is the reader's to mend and gets one sentence; anything else is our fault, and says so.
    private static int failed(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        if (fault instanceof BadInput badInput) {
            command.getErr().println(badInput.getMessage());
            return BAD_INPUT;
        }
        if (fault instanceof StorageFault storage) {
            command.getErr().println(Printable.of(storage.trouble().sentence()));
            if (!(storage.trouble() instanceof Trouble.OurFault)) {
                return BAD_INPUT;
            }
            fault.printStackTrace(command.getErr());
            return OUR_FAILURE;
        }
        command.getErr().println("Limen failed, and this is our fault, not yours: " + fault);
        fault.printStackTrace(command.getErr());
        return OUR_FAILURE;
    }
}
