package limen.report.timeline;

import java.time.ZonedDateTime;
import limen.evidence.RuleId;
import limen.study.Author;
import org.jspecify.annotations.Nullable;

/// An entry that was proposed and refused. It left no trace in the record, so it is handed in beside it.
///
/// @param what was proposed, in words
/// @param because what was found, in words
public record Refused(
        ZonedDateTime at, Author by, String what, @Nullable RuleId rule, String because) {}
