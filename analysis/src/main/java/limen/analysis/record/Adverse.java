package limen.analysis.record;

import java.time.Instant;
import limen.study.AdverseEvents;
import limen.study.ParticipantId;

/// An adverse event as it is judged today, with the arm of the period in which it began.
///
/// @param arm code; empty where none is known: before the first period, after the last, or while the list is sealed
public record Adverse(ParticipantId person, String arm, AdverseEvents.Reported report, Instant onset) {}
