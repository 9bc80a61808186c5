package limen.report.timeline;

import java.time.Instant;
import java.time.ZonedDateTime;

/// One entry of the record in a sentence.
///
/// @param by who wrote it down, with the role
/// @param corrected whether a later entry put it right
public record RecordLine(ZonedDateTime at, Instant recorded, String sentence, String by, boolean corrected) {}
