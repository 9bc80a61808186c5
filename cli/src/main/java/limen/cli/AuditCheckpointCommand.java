package limen.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import limen.storage.StudyKind;
import limen.storage.chain.Checkpoint;
import limen.storage.file.DurableFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen audit checkpoint`: where the log stands now, signed, for somebody to keep elsewhere.
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Where the log stands now, signed by its own key, with a short code for paper and telephone.",
            "",
            "Whoever keeps it away from the server can tell later whether anything up to that row was changed: audit"
                    + " verify --checkpoint FILE, or --checkpoint CODE.",
            ""
        },
        footer = {"", "Example:", "  ./limen audit checkpoint --data study --out visit-3.txt"})
final class AuditCheckpointCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it; must not exist. Without it, it is printed.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (out != null) {
            DurableFile.requireFree(out);
        }
        var checkpoint = signed();
        var console = spec.commandLine().getOut();
        if (out == null) {
            console.print(checkpoint.text());
        } else {
            DurableFile.create(out, checkpoint.text());
            console.println("Checkpoint: " + out);
        }
        console.println("Row %d, code %s".formatted(checkpoint.position(), checkpoint.code()));
        return 0;
    }

    private Checkpoint signed() {
        try (var log = data.folder().open(EnumSet.allOf(StudyKind.class), data.opener(), InstantSource.system())) {
            return log.checkpoint();
        }
    }
}
