package limen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `limen audit`: whether a log is what was written, and proofs of it to keep elsewhere.
@Command(
        name = "audit",
        subcommands = {
            AuditVerifyCommand.class,
            AuditCheckpointCommand.class,
            AuditKeyCommand.class,
            AuditCosignCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Whether a log is what was written, and proofs of it to keep elsewhere.")
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "No command was given; expected verify, checkpoint, key or cosign");
    }
}
