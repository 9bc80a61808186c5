package limen.web.console.study;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import limen.study.Participant;
import limen.study.protocol.SupervisedStudy;

/// Everybody's planned capsules, person by person.
///
/// @param strips of those who have begun, by code
/// @param longest how many capsules the longest course plans
public record Adherence(List<Strip> strips, int longest) {
    public Adherence {
        strips = List.copyOf(strips);
    }

    /// @param paths whether the pages of people open to whoever looks
    static Adherence of(SupervisedStudy study, List<Participant> people, Instant now, boolean paths) {
        var strips = people.stream()
                .map(person -> new Strip(
                        person.id().text(), paths ? Paths.person(person.id()) : "", SlotMark.of(study, person, now)))
                .filter(strip -> !strip.marks().isEmpty())
                .toList();
        return new Adherence(
                strips,
                strips.stream().mapToInt(strip -> strip.marks().size()).max().orElse(0));
    }

    /// How much of what was due was taken as planned, with its numbers.
    public String sentence() {
        var due = strips.stream().mapToLong(Strip::due).sum();
        if (due == 0) {
            return "No planned capsule was due yet.";
        }
        return "Of %,d capsules that were due, %s. n = %d who have begun."
                .formatted(
                        due,
                        String.join(
                                ", ",
                                Arrays.stream(SlotMark.values())
                                        .filter(SlotMark::isDue)
                                        .map(mark -> "%,d %s".formatted(count(mark), words(mark)))
                                        .toList()),
                        strips.size());
    }

    private static String words(SlotMark mark) {
        return switch (mark) {
            case AS_PLANNED -> "were taken as planned";
            case OUTSIDE -> "were taken outside their window";
            case LEFT_OUT -> "were left out";
            case MISSED -> "were missed";
            case HELD -> "were held";
            case ENDED, AHEAD -> "were not due";
        };
    }

    private int count(SlotMark mark) {
        return strips.stream().mapToInt(strip -> strip.count(mark)).sum();
    }

    /// One mark of each kind with its words. What came after the end has none.
    public List<Strip> key() {
        return Arrays.stream(SlotMark.values())
                .filter(mark -> mark != SlotMark.ENDED)
                .map(mark -> new Strip(mark.words(), "", List.of(mark)))
                .toList();
    }
}
