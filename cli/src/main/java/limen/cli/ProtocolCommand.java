package limen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen protocol`: what can be done with the file that plans a study.
@Command(
        name = "protocol",
        subcommands = ProtocolCommand.Check.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check",
        description = "The file that plans a study or a journal.")
final class ProtocolCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given; expected check");
    }

    /// `limen protocol check`: the plan in plain words, or every fault.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "The plan of a study in plain words, or every fault of its file.",
                "",
                "FILE.yaml is a protocol; docs/protocol.md says what stands in it. Each fault is one line with file,"
                        + " line, entry, what was found and what was expected. A file without a fault is no approval:"
                        + " Limen cannot verify what the file says about one.",
                ""
            },
            footer = {"", "Example:", "  ./limen protocol check examples/protocols/n-of-1.yaml"})
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE.yaml", description = "The protocol: YAML in UTF-8.")
        private Path file;

        @Override
        public Integer call() {
            var source = ProtocolSource.read(file, spec.commandLine().getErr());
            var out = spec.commandLine().getOut();
            ProtocolSummary.lines(source.protocol()).forEach(out::println);
            expiry(source.protocol(), LocalDate.now(ZoneId.systemDefault())).ifPresent(out::println);
            return 0;
        }

        /// An approval that has run out is no fault of the file, but nothing could be taken under it.
        private static Optional<String> expiry(Protocol protocol, LocalDate today) {
            return switch (protocol) {
                case SupervisedStudy study ->
                    today.isAfter(study.approval().expires())
                            ? Optional.of("The approval expired on %s: every capsule would wait."
                                    .formatted(study.approval().expires()))
                            : Optional.empty();
                case PersonalJournal _ -> Optional.empty();
            };
        }
    }
}
