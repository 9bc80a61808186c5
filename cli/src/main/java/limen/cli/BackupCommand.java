package limen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import limen.storage.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen backup`: a copy of a study as it is now, while others go on writing.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A copy of a study as it is now, in one file, while others go on writing.",
            "",
            "The copy is as encrypted as the study, and opens with the same passphrase or key file; none is needed to"
                    + " make it. The chain is checked on the way: a log that is not whole is not called a backup. FILE"
                    + " must not exist. Keep a copy of the file erasures apart from the backups: restore needs it to"
                    + " leave out whoever was erased since.",
            ""
        },
        footer = {"", "Example:", "  ./limen backup --data study --out /media/backup/study-2027-03-01.limen"})
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The copy; must not exist.")
    private Path out;

    @Override
    public Integer call() {
        var progress = new PercentProgress("Copying", spec.commandLine().getErr());
        var copied = Interruption.heeded(
                progress::show,
                spec.commandLine().getErr(),
                "Interrupted; there is no backup %s.".formatted(out),
                told -> Backup.write(data.folder(), out, told));
        progress.done();
        var console = spec.commandLine().getOut();
        console.println("%s, chain whole. Backup: %s".formatted(CopiedText.of(copied), out));
        KindText.of(copied.kind()).ifPresent(console::println);
        return 0;
    }
}
