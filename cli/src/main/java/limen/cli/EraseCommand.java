package limen.cli;

import java.io.Console;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import limen.exchange.Printable;
import limen.storage.Appended;
import limen.storage.StudyKind;
import limen.storage.key.Opener;
import limen.study.ParticipantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `limen erase`: one person's record, gone for good because that person wishes it.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "One person's record, gone for good because that person wishes it. There is no way back.",
            "",
            "The key of their entries is destroyed. A study goes on counting what it must: that a place in the list of"
                    + " allocations is taken, where kits are, how many adverse events there were. What that is, and how"
                    + " many entries go, is shown first; then you are asked to type the code.",
            "",
            "Backups and exports that were made before still hold the record: destroy them. The file erasures in DIR"
                    + " keeps restore from bringing it back; keep a copy of that file elsewhere.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  ./limen erase --data study --participant P002",
            "  ./limen erase --data study --participant P002 --yes P002 --reason \"asked for by letter\""
        })
final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(names = "--participant", required = true, paramLabel = "CODE", description = "Whose record.")
    private String participant;

    @Option(
            names = "--yes",
            paramLabel = "CODE",
            description = "The same code once more, for scripts: nobody is asked then.")
    private @Nullable String yes;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "no reason was given",
            description = "Why; it belongs to the record, and goes with it.")
    private String reason;

    @Override
    public Integer call() {
        var person = person();
        if (yes != null && !yes.equals(participant)) {
            throw new BadInput(
                    "Option --yes says %s and --participant says %s; expected the same code. Nothing was erased."
                            .formatted(Printable.of(yes), person));
        }
        var opener = data.opener();
        var erasure = decided(person, opener);
        if (erasure.isEmpty()) {
            spec.commandLine().getOut().println("The record of %s was erased before.".formatted(person));
            return 0;
        }
        if (yes == null) {
            requireTyped(person);
        }
        erase(erasure.get(), opener);
        return 0;
    }

    /// Told before anything is done; empty if there is nothing left to do.
    private Optional<Erasure> decided(ParticipantId person, Opener opener) {
        try (var log = data.folder().openForReading(opener)) {
            if (log.isErased(person)) {
                return Optional.empty();
            }
            var progress = new PercentProgress("Reading", spec.commandLine().getErr());
            var erasure = Erasure.of(log, person, reason, ZonedDateTime.now(ZoneId.systemDefault()), progress::show);
            progress.done();
            var console = spec.commandLine().getOut();
            KindText.of(log.kind()).ifPresent(console::println);
            erasure.sentences().forEach(console::println);
            return Optional.of(erasure);
        }
    }

    private void erase(Erasure erasure, Opener opener) {
        try (var log = data.folder().open(EnumSet.allOf(StudyKind.class), opener, InstantSource.system())) {
            switch (log.append(erasure.batch())) {
                case Appended.Stored _ -> {}
                case Appended.Overtaken _ ->
                    throw new BadInput(
                            "Somebody wrote into the study meanwhile, so nothing was erased; run the command again.");
                case Appended.RecordErased _, Appended.AlreadyThere _, Appended.Conflicting _ ->
                    throw new IllegalStateException("An erasure with a new id was not taken");
            }
        }
        var console = spec.commandLine().getOut();
        console.println("The record of %s was erased.".formatted(erasure.person()));
        console.println(
                "Copy %s to where it outlives this disk: restore needs it. Destroy backups and exports made before."
                        .formatted(data.folder().erasures().file()));
    }

    private ParticipantId person() {
        try {
            return new ParticipantId(participant);
        } catch (IllegalArgumentException e) {
            throw new BadInput(Printable.of(e.getMessage()) + ". Nothing was erased.");
        }
    }

    private static void requireTyped(ParticipantId person) {
        var console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new BadInput(
                        "Nothing was erased: there is no console to ask at; expected --yes %s.".formatted(person)));
        var typed = console.readLine("Type %s to erase this record for good: ", person);
        if (typed == null || !typed.strip().equals(person.text())) {
            throw new BadInput("What was typed is not %s; nothing was erased.".formatted(person));
        }
    }
}
