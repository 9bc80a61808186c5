package limen.report.timeline;

import java.util.List;
import limen.evidence.Mode;
import limen.report.Provenance;
import limen.study.ParticipantId;

/// One participant's course, ready to be drawn: what was planned, what happened, and why something was decided.
///
/// @param study the title of the protocol
/// @param simulated whether this person exists only in a rehearsal
/// @param blinded whether capsules are kept apart from their names
/// @param alarms how many were opened
/// @param decisions in the order in which they were made
/// @param record every entry, in the order of the record
public record Timeline(
        String study,
        ParticipantId participant,
        boolean simulated,
        Mode mode,
        boolean blinded,
        Days days,
        Lead lead,
        Lanes lanes,
        List<Harm> harms,
        int alarms,
        List<Decision> decisions,
        List<RecordLine> record,
        Provenance provenance) {
    public Timeline {
        harms = List.copyOf(harms);
        decisions = List.copyOf(decisions);
        record = List.copyOf(record);
    }
}
