package limen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import limen.exchange.Printable;
import limen.storage.file.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen export`: the record of a study, readable without Limen.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "The record of a study, readable without Limen.",
            "",
            "The format archive is a zip with every entry as JSON Lines, the protocol, the checkpoints, a page that"
                    + " explains the columns and a manifest for programs. It is NOT encrypted: whoever has it can read everything. The same log"
                    + " gives the same file, byte by byte.",
            ""
        },
        footer = {"", "Example:", "  ./limen export --data study --format archive --out study.zip"})
final class ExportCommand implements Callable<Integer> {
    private static final String ARCHIVE = "archive";

    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "archive; others come later.")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The export; must not exist.")
    private Path out;

    @Override
    public Integer call() {
        if (!format.equals(ARCHIVE)) {
            throw new BadInput("'%s' is no format that this release writes; expected archive. Tables, FHIR, CDISC and"
                            .formatted(Printable.of(format))
                    + " calendars come with later releases.");
        }
        DurableFile.requireFree(out);
        try (var log = data.folder().openForReading(data.opener())) {
            var err = spec.commandLine().getErr();
            var progress = new PercentProgress("Exporting", err);
            var exported = Interruption.heeded(
                    progress::show,
                    err,
                    "Interrupted; there is no export %s.".formatted(out),
                    step -> DurableFile.create(out, file -> log.export(file, step)));
            progress.done();
            var console = spec.commandLine().getOut();
            console.println("%d entries%s. Archive: %s"
                    .formatted(
                            exported.entries(),
                            exported.erased() == 0 ? "" : ", " + exported.erased() + " erased",
                            out));
            KindText.of(log.kind()).ifPresent(console::println);
            console.println("It is not encrypted: whoever has it can read everything in it.");
        }
        return 0;
    }
}
