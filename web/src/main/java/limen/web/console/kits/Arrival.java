package limen.web.console.kits;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.KitNumber;
import limen.study.StudyEvent.KitsReceived;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.KitNumbers;

/// A lot of kits as it is typed, held against the list and the record.
record Arrival(AllocationList list, Conduct conduct, LocalDate today) {
    private static final int LONGEST = 200;

    /// What became of it.
    sealed interface Reading {
        record Read(KitsReceived event) implements Reading {}

        record Faulty(ReceivePage.Faults faults) implements Reading {}
    }

    /// Those of the list that have not come yet.
    List<KitNumber> expected() {
        return list.kits().stream()
                .map(Kit::number)
                .filter(number -> !conduct.kits().containsKey(number))
                .toList();
    }

    Reading read(ReceivePage page) {
        var words = Arrays.stream(page.kits().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var expires = day(page.expires());
        var faults = new ReceivePage.Faults(
                page.all() ? "" : kitsFault(words),
                text(page.lot(), "The lot is needed, as it stands on the certificate."),
                expires.isEmpty()
                        ? "The last day of use is needed, as 2027-12-31."
                        : today.isAfter(expires.get()) ? "This day is past: an expired lot is not received." : "",
                text(page.assay(), "What the certificate of analysis says is needed, or why there is none."),
                page.all() && !words.isEmpty() ? "Either all, or those typed; not both." : "");
        if (!faults.none() || expires.isEmpty()) {
            return new Reading.Faulty(faults);
        }
        var kits = page.all()
                ? expected()
                : words.stream()
                        .map(ScannedKit::read)
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        return kits.isEmpty()
                ? new Reading.Faulty(new ReceivePage.Faults("No kit of the list is still to come.", "", "", "", ""))
                : new Reading.Read(new KitsReceived(kits, page.lot(), expires.get(), page.assay()));
    }

    private String kitsFault(List<String> words) {
        if (words.isEmpty()) {
            return "The numbers of the kits are needed.";
        }
        var seen = new LinkedHashSet<KitNumber>();
        for (var word : words) {
            var read = ScannedKit.read(word);
            if (read.isEmpty() || !KitNumbers.isWellFormed(read.get())) {
                return "\"%s\" is no kit number: its check digit does not fit.".formatted(word);
            }
            var number = read.get();
            if (list.kits().stream().noneMatch(kit -> kit.number().equals(number))) {
                return "%s is no kit of this study. Nothing was received; keep it apart.".formatted(number);
            }
            if (conduct.kits().containsKey(number)) {
                return "%s was received before.".formatted(number);
            }
            if (!seen.add(number)) {
                return "%s stands here twice.".formatted(number);
            }
        }
        return "";
    }

    private static String text(String typed, String needed) {
        if (typed.isEmpty()) {
            return needed;
        }
        return typed.length() > LONGEST ? "At most %d characters can be kept.".formatted(LONGEST) : "";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
