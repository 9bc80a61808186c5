package limen.web.console.study;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.study.StudyEvent;

/// The approval runs until another day than the protocol says.
final class Extend implements Deed {
    private static final String REFERENCE = "reference";
    private static final String EXPIRES = "expires";

    @Override
    public String path() {
        return Paths.EXTEND;
    }

    @Override
    public String title() {
        return "Record an extension of the approval.";
    }

    @Override
    public String button() {
        return "Record the extension";
    }

    @Override
    public StudyEvent kind() {
        return new StudyEvent.ApprovalExtended("", LocalDate.EPOCH);
    }

    @Override
    public Optional<String> obstacle(Stand stand) {
        return Optional.empty();
    }

    @Override
    public List<String> happens(Stand stand) {
        return List.of(
                "Until now the last day on which a capsule may be taken is %s.".formatted(stand.expires()),
                "The day that you write takes its place, also if it is an earlier one.",
                "Limen records this attestation and cannot verify it. Nothing else in the protocol changes.");
    }

    @Override
    public List<Blank> blanks(Stand stand) {
        return List.of(
                Blank.of(Blank.Kind.LINE, REFERENCE, "Reference of the decision", "as the ethics board wrote it"),
                Blank.of(Blank.Kind.DAY, EXPIRES, "Last day of the approval", "as year-month-day, such as 2028-12-31"));
    }

    @Override
    public String meaning(Stand stand) {
        return "I, %s, as investigator, attest that the approval runs until the day that is written above."
                .formatted(stand.name());
    }

    @Override
    public Reading read(Stand stand, Map<String, String> sent) {
        var faults = new HashMap<String, String>();
        var reference = Typed.line(sent, REFERENCE);
        if (reference.isEmpty()) {
            faults.put(REFERENCE, "Nothing was written; the reference of the decision is needed.");
        }
        var written = Typed.line(sent, EXPIRES);
        var expires = day(written);
        if (expires.isEmpty()) {
            faults.put(
                    EXPIRES,
                    "%s is no day; please write it as 2028-12-31."
                            .formatted(written.isEmpty() ? "Nothing" : "\"" + Typed.brief(written) + "\""));
        } else if (expires.get().isBefore(stand.today())) {
            faults.put(EXPIRES, "%s has passed; today is %s.".formatted(expires.get(), stand.today()));
        }
        return faults.isEmpty()
                ? Reading.of(new StudyEvent.ApprovalExtended(reference, expires.orElseThrow()))
                : Reading.wrong(faults);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            var day = LocalDate.parse(written);
            return day.getYear() > 9999 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
