package limen.report.timeline;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Certainty;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.report.words.Numbers;
import limen.safety.Value;
import limen.study.Author;
import limen.study.Role;
import limen.study.SlotId;

/// How codes of the record are said.
final class Names {
    static final String JOURNAL_STOPPED = "The keeper of this journal stopped.";
    static final String CALL = "Nobody is told by a journal: call the emergency number.";

    private Names() {}

    /// `upper blood pressure`, `chest pain`.
    static String observation(String code) {
        return switch (code) {
            case Values.SYSTOLIC -> "upper blood pressure";
            case Values.DIASTOLIC -> "lower blood pressure";
            case "qtcf" -> "QT time in the heart tracing";
            case "phq9_total" -> "PHQ-9 total";
            case "phq9_item9" -> "PHQ-9 item 9";
            case "gad7_total" -> "GAD-7 total";
            case "who5_percent" -> "WHO-5, percent";
            case "sds_total" -> "SDS total";
            default -> code(code);
        };
    }

    /// `reaction time`.
    static String code(String code) {
        return code.replace('_', ' ').replace('-', ' ').strip();
    }

    /// What was answered with yes or with a number. Other words stay in the record.
    static String noted(Map<String, Value> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> noted(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> noted(String name, Value value) {
        return switch (value) {
            case Value.Number(var number) -> Optional.of(observation(name) + " " + Numbers.tick(number));
            case Value.Word(var word) -> word.equals("yes") ? Optional.of(observation(name)) : Optional.empty();
        };
    }

    static String slot(SlotId slot) {
        return slot.period() == 1
                ? "capsule " + slot.number()
                : "capsule %s of period %s".formatted(slot.number(), slot.period());
    }

    /// `Dr Lind (physician)`, `the rules`, `the participant`.
    static String author(Author author) {
        return switch (author.role()) {
            case RULES -> "the rules";
            case PARTICIPANT -> "the participant";
            case INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN ->
                "%s (%s)".formatted(author.name(), role(author.role()));
        };
    }

    static String role(Role role) {
        return switch (role) {
            case PARTICIPANT -> "participant";
            case INVESTIGATOR -> "investigator";
            case PHYSICIAN -> "study physician";
            case PREPARER -> "preparer";
            case MONITOR -> "monitor";
            case STATISTICIAN -> "statistician";
            case RULES -> "rules";
        };
    }

    static String certainty(Certainty certainty, Mode mode) {
        return switch (certainty) {
            case PRIMARY -> "primary: read in the original source";
            case SECONDARY -> "secondary: read in a text that reports the original";
            case MEMORY -> "memory: not yet verified";
            case PROPOSAL ->
                switch (mode) {
                    case STUDY -> "proposal of Limen: a study physician must sign it";
                    case PERSONAL -> "proposal of Limen";
                };
        };
    }

    /// What a hold means. Nobody plans capsules in a journal, so none can wait there.
    static String waits(Mode mode) {
        return switch (mode) {
            case STUDY -> "The next capsule waits.";
            case PERSONAL -> "A rule asks to take nothing now.";
        };
    }

    static String lifter(Lifter lifter, Mode mode) {
        return switch (mode) {
            case STUDY ->
                switch (lifter) {
                    case NOBODY -> "Nobody lifts it within the software.";
                    case PHYSICIAN -> "Only a study physician lifts it, in writing.";
                    case INVESTIGATOR -> "An investigator lifts it, in writing.";
                    case TIME -> "It lapses by itself: the rule is asked again before each capsule.";
                };
            case PERSONAL ->
                switch (lifter) {
                    case NOBODY, PHYSICIAN, INVESTIGATOR ->
                        "It stands; nobody is here to lift it. A doctor can look at it.";
                    case TIME -> "It lapses by itself: the rule is asked again later.";
                };
        };
    }
}
