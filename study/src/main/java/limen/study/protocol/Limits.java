package limen.study.protocol;

import limen.quantity.Dose;
import org.jspecify.annotations.Nullable;

/// The protocol's own ceilings. None can exceed those of the reviewed rules (30 mg, 72 h, 12 in a course, 24 a year).
///
/// @param reasonForMore why more active doses are planned than the rules let pass without a word of the physician
public record Limits(
        Dose perDose,
        int hoursBetweenDoses,
        int activeDosesPerCourse,
        int activeDosesPerYear,
        @Nullable String reasonForMore) {
    /// Limits that need no reason.
    public Limits(Dose perDose, int hoursBetweenDoses, int activeDosesPerCourse, int activeDosesPerYear) {
        this(perDose, hoursBetweenDoses, activeDosesPerCourse, activeDosesPerYear, null);
    }
}
