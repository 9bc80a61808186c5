package limen.report.timeline;

import java.time.ZonedDateTime;

/// An adverse event, or a report of feeling unwell, as it stands at the end of the record.
///
/// @param grade CTCAE, 1 to 5; 0 where none was given
/// @param judged causality and whether it was expected, in words
/// @param outcome with the action taken
public record Harm(ZonedDateTime at, String term, int grade, boolean serious, String judged, String outcome) {}
