package limen.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import limen.exchange.Printable;
import limen.storage.chain.SigningKey;
import limen.storage.chain.Verification;
import limen.storage.file.DurableFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `limen audit cosign`: one signature more under a checkpoint.
@Command(
        name = "cosign",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "One signature more under a checkpoint, by somebody who keeps it elsewhere.",
            "",
            "A co-signature says: this is where I was told that the log stood. It says nothing about whether what is"
                    + " written there is true. A checkpoint that nobody signed, or whose signatures do not fit, is not"
                    + " signed.",
            ""
        },
        footer = {"", "Example:", "  ./limen audit cosign --key monitor.key visit-3.txt"})
final class AuditCosignCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key that audit key made.")
    private Path key;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The result; must not exist. Without it, the signature is added to CHECKPOINT-FILE.")
    private @Nullable Path out;

    @Parameters(paramLabel = "CHECKPOINT-FILE", description = "What audit checkpoint wrote.")
    private Path file;

    @Override
    public Integer call() {
        var checkpoint = CheckpointFile.read(file);
        var signed = checkpoint.verify(Set.of());
        if (signed.isEmpty()) {
            throw new BadInput(
                    "%s: nobody signed this checkpoint, so it says nothing about any log; nothing was signed."
                            .formatted(Printable.of(file.toString())));
        }
        for (var verification : signed) {
            if (verification instanceof Verification.WrongSignature(var signer)) {
                throw new BadInput("%s: the signature of key %s does not fit; nothing was signed."
                        .formatted(Printable.of(file.toString()), signer));
            }
        }
        var signer = signer();
        var text = checkpoint.signed(signer).text();
        if (out == null) {
            DurableFile.replace(file, text);
        } else {
            DurableFile.create(out, text);
        }
        var console = spec.commandLine().getOut();
        console.println("It was signed before by %s; ask whoever runs the log whether that is its key."
                .formatted(signed.stream().map(before -> "key " + before.key()).collect(Collectors.joining(" and "))));
        console.println("Row %d of study %s, signed by key %s: %s"
                .formatted(checkpoint.position(), checkpoint.study(), signer.fingerprint(), out == null ? file : out));
        return 0;
    }

    private SigningKey signer() {
        try {
            return SigningKey.read(PlainFile.text(key, "a key that audit key made"));
        } catch (IllegalArgumentException e) {
            throw new BadInput("%s: %s.".formatted(Printable.of(key.toString()), e.getMessage()));
        }
    }
}
