package limen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import limen.exchange.Printable;
import limen.storage.ListedErasures;
import limen.storage.StudyAudit;
import limen.storage.StudyKind;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Brought;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Code;
import limen.storage.chain.Flaw;
import limen.storage.chain.SigningKey;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.key.StudyName;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen audit verify`: whether a log is what was written, and if not, where.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Whether a log is what was written, and if not, where.",
            "",
            "Every row is held against the chain and the checkpoints, and opened with its key. Whoever could sign with"
                    + " the log's own key could have written all of it anew: only a checkpoint that was kept"
                    + " elsewhere shows that.",
            "",
            "The first line is \"Result: whole\" or \"Result: not whole\"; without such a line nothing was checked, as with a"
                    + " wrong passphrase.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./limen audit verify --data study",
            "  ./limen audit verify --data study --checkpoint visit-3.txt --trust monitor.key.pub --out findings.csv",
            "  ./limen audit verify --data study --checkpoint 0000-033T-SG1G-WQF8-G3JK-9VSB --without-key",
            "",
            "Exit codes: 0 whole, 2 not whole, or it could not be checked, 1 our own failure."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE|CODE",
            description = "A checkpoint that was kept elsewhere, or its short code; may be given several times.")
    private List<String> checkpoints = List.of();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Public key of somebody who co-signs, as audit key wrote it; may be given several times. A"
                    + " checkpoint that is brought must then be signed by one of them.")
    private List<Path> trusted = List.of();

    @Option(names = "--without-key", description = "Look at the chain alone. No passphrase is needed.")
    private boolean withoutKey;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description =
                    "The findings for programs as well, in the columns finding and sentence; must not exist. It is"
                            + " written whenever the log was checked.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (out != null) {
            DurableFile.requireFree(out);
        }
        var kept = new Kept(new ArrayList<>(), new ArrayList<>());
        checkpoints.forEach(kept::add);
        var known = trusted();
        var progress = new PercentProgress("Checking", spec.commandLine().getErr());
        var listed = ListedErasures.now(data.folder().erasures());
        try (var keeper = data.folder().reading()) {
            var opener = withoutKey ? null : data.opener();
            var whole = keeper.read(log -> {
                var vault = opener == null ? null : Vault.open(log, opener);
                var kind = StudyKind.of(StudyName.of(log));
                var report = StudyAudit.of(log, basis(log, kept, known), vault, listed, progress::show);
                progress.done();
                tell(report, kind, last(log));
                if (out != null) {
                    DurableFile.create(out, AuditFindings.csv(report, kind));
                }
                return report.whole();
            });
            return whole ? 0 : Limen.BAD_INPUT;
        }
    }

    private static AuditBasis basis(Keeper.Reading log, Kept kept, Set<Blob> known) {
        return AuditBasis.of(StudyName.of(log), log.checkpoints(), log.erased())
                .holding(kept.checkpoints(), kept.codes())
                .trusting(known);
    }

    private void tell(AuditReport report, StudyKind kind, @Nullable Checkpoint last) {
        var console = spec.commandLine().getOut();
        console.println("Result: " + AuditFindings.verdict(report).replace('_', ' '));
        KindText.of(kind).ifPresent(console::println);
        report.flaws().stream().map(Flaw::sentence).map(Printable::of).forEach(console::println);
        console.println(report.sentence());
        report.brought().stream().map(Brought::sentence).forEach(console::println);
        if (last != null) {
            console.println("Last checkpoint: row %,d, %s, code %s".formatted(last.position(), last.at(), last.code()));
        }
    }

    private static @Nullable Checkpoint last(Keeper.Reading log) {
        var stored = log.checkpoints();
        return !stored.isEmpty() && Checkpoint.read(stored.getLast()) instanceof Checkpoint.Understood(var checkpoint)
                ? checkpoint
                : null;
    }

    private Set<Blob> trusted() {
        var keys = new HashSet<Blob>();
        for (var file : trusted) {
            var text = PlainFile.text(file, "a public key that audit key made");
            if (text.contains("PRIVATE KEY-----")) {
                throw new BadInput(
                        "%s holds a private key, which belongs to its owner alone and not on this machine; expected the file beside it that ends in .pub."
                                .formatted(Printable.of(file.toString())));
            }
            keys.add(SigningKey.readPublic(text)
                    .orElseThrow(() -> new BadInput(
                            "%s holds no public key; expected the file that audit key made beside the key, ending in .pub."
                                    .formatted(Printable.of(file.toString())))));
        }
        return keys;
    }

    /// What was kept elsewhere, as far as it has been read.
    private record Kept(List<Checkpoint> checkpoints, List<Code> codes) {
        void add(String given) {
            if (Files.exists(Path.of(given))) {
                checkpoints.add(CheckpointFile.read(Path.of(given)));
                return;
            }
            switch (Code.read(given)) {
                case Code.Understood(var code) -> codes.add(code);
                case Code.Mistyped(var sentence) ->
                    throw new BadInput("%s There is no file of that name either.".formatted(Printable.of(sentence)));
            }
        }
    }
}
