package limen.study.protocol;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/// A contact that is owed after doses or after the end; it survives a stop.
///
/// @param after a duration of hours, or a period of days, weeks or months
public record FollowUp(String code, Anchor anchor, TemporalAmount after) {
    public enum Anchor {
        EACH_DOSE,
        LAST_DOSE,
        /// The end of the course, or the day on which dosing stopped.
        END
    }

    public FollowUp {
        if (!(after instanceof Duration || after instanceof Period)) {
            throw new IllegalArgumentException("A follow-up comes after hours, days, weeks or months, not " + after);
        }
    }
}
