package limen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import limen.exchange.Printable;
import limen.storage.Backup;
import limen.storage.ErasureList;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen restore`: a study made again from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A study made again from a backup.",
            "",
            "DIR must hold no study. Whoever was erased stays erased: the keys of all who are named in the file"
                    + " erasures of DIR, and in the one given, are left behind. The chain is checked on the way; a"
                    + " backup that is not whole is not restored, nor is a list of erasures that this log did not sign.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  ./limen restore --from study-2027-03-01.limen --data restored --erasures study/erasures"
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "The backup. No passphrase is needed.")
    private Path from;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--erasures", paramLabel = "FILE", description = "The file erasures of the study that was lost.")
    private @Nullable Path erasures;

    @Override
    public Integer call() {
        var progress = new PercentProgress("Restoring", spec.commandLine().getErr());
        var listed = erasures != null || Files.exists(data.folder().erasures().file());
        var copied = Interruption.heeded(
                progress::show,
                spec.commandLine().getErr(),
                "Interrupted; nothing was restored into %s.".formatted(data.path()),
                told -> Backup.restore(from, data.folder(), erased(), told));
        progress.done();
        var console = spec.commandLine().getOut();
        console.println("%s, chain whole. Study: %s".formatted(CopiedText.of(copied), data.path()));
        KindText.of(copied.kind()).ifPresent(console::println);
        if (!listed) {
            console.println(
                    "No --erasures was given: whoever was erased after this backup was made can be read again.");
        } else if (copied.erasedStrands() > 0) {
            console.println(
                    "Of whoever was erased after this backup was made, it also lacks what the erasure had kept:"
                            + " the place in the list of allocations, and adverse events without a name. Write them down again.");
        }
        return 0;
    }

    private Map<Tag, Blob> erased() {
        if (erasures == null) {
            return Map.of();
        }
        if (!erasures.toFile().isFile()) {
            throw new BadInput("%s does not exist; expected the file erasures of the study that was lost."
                    .formatted(Printable.of(erasures.toString())));
        }
        return new ErasureList(erasures).read();
    }
}
