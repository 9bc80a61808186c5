package limen.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import limen.evidence.Lifter;
import limen.study.Dosing;
import limen.study.Oversight;
import limen.study.StudyEvent;

/// The times during which capsules waited.
///
/// @param end of the record
record Spans(Trail trail, List<Line> lines, Days days, Instant end) {
    List<HoldSpan> all() {
        var spans = new ArrayList<HoldSpan>();
        for (var line : lines) {
            switch (line.event()) {
                case Oversight.HoldPlaced hold -> spans.add(span(line, hold));
                case StudyEvent.StudyStopped stop -> spans.add(span(line, stop));
                case limen.study.Event _ -> {}
            }
        }
        return List.copyOf(spans);
    }

    private HoldSpan span(Line line, Oversight.HoldPlaced hold) {
        var label = hold.rule() == null ? "by hand" : hold.rule().text();
        var from = line.moment();
        var lift = trail.liftOf(line.entry());
        if (lift.isPresent()) {
            return new HoldSpan(
                    line.id(), label, from, later(from, lift.get().times().occurred()), false);
        }
        if (hold.lifter() == Lifter.TIME) {
            // It is asked again before the next capsule: it lasts a day, or until a capsule shows that it lapsed.
            return new HoldSpan(line.id(), label, from, lapse(from), false);
        }
        return new HoldSpan(line.id(), label, from, later(from, end), true);
    }

    private HoldSpan span(Line line, StudyEvent.StudyStopped stop) {
        var label = "whole study" + (stop.rule() == null ? "" : ", " + stop.rule());
        var resumed = lines.stream()
                .filter(later -> later.event() instanceof StudyEvent.StudyResumed
                        && later.moment().isAfter(line.moment()))
                .findFirst();
        return resumed.map(go -> new HoldSpan(line.id(), label, line.moment(), go.moment(), false))
                .orElseGet(() -> new HoldSpan(line.id(), label, line.moment(), later(line.moment(), end), true));
    }

    private Instant lapse(Instant from) {
        var night = days.endOf(from.atZone(days.zone()).toLocalDate());
        return lines.stream()
                .filter(line -> line.event() instanceof Dosing.DoseTaken)
                .map(Line::moment)
                .filter(taken -> taken.isAfter(from) && taken.isBefore(night))
                .findFirst()
                .orElse(night);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
