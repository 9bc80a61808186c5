package limen.report.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Mode;
import limen.report.timeline.Decision.Form;
import limen.report.words.Words;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Oversight;
import limen.study.Rights;

/// Where somebody stands at the end of the record: the gravest state that holds.
record Leads(Trail trail, List<HoldSpan> holds, Days days, Mode mode, boolean isOver) {
    Lead lead() {
        var sentences = new ArrayList<String>();
        unread().ifPresent(sentences::add);
        var left = last(Rights.WithdrawnFromDosing.class);
        // Leaving ends dosing too, by a rule of its own; it is told as what it is.
        var stop = last(Oversight.DosingStopped.class)
                .filter(entry -> left.isEmpty()
                        || !entry.times().occurred().equals(left.get().times().occurred()));
        left.filter(_ -> stop.isPresent())
                .ifPresent(entry -> sentences.add(
                        switch (mode) {
                            case STUDY -> "The person left the study %s.".formatted(on(entry));
                            case PERSONAL -> "The keeper of this journal stopped %s.".formatted(on(entry));
                        }));
        if (stop.isPresent()) {
            var because = ((Oversight.DosingStopped) stop.get().event()).because();
            sentences.addFirst(Explanation.written(stop.get(), because));
            return new Lead(Form.STOP, "Stopped " + on(stop.get()), "Nothing more is taken.", sentences);
        }
        if (left.isPresent()) {
            return left(left.get(), sentences);
        }
        var open = holds.stream().filter(HoldSpan::open).toList();
        if (!open.isEmpty()) {
            sentences.addFirst("Not lifted by the end of the record: %s."
                    .formatted(Words.list(
                            open.stream().map(HoldSpan::label).distinct().toList())));
            return new Lead(Form.HOLD, "Held", Names.waits(mode), sentences);
        }
        return switch (mode) {
            case PERSONAL -> new Lead(Form.NOTE, "Journal", "A record, and nothing that it proposes.", sentences);
            case STUDY ->
                isOver
                        ? new Lead(Form.NOTE, "Over", "The course is over.", sentences)
                        : new Lead(Form.NOTE, "Under way", "The course is under way.", sentences);
        };
    }

    /// In a study, what nobody has read; in a journal nobody is there to read, and only a call for help is said.
    private Optional<String> unread() {
        var unread = trail.unread();
        return switch (mode) {
            case STUDY ->
                switch (unread.size()) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of("One alarm was read by nobody.");
                    default ->
                        Optional.of("%s alarms were read by nobody."
                                .formatted(Words.capitalised(Words.spelled(unread.size()))));
                };
            case PERSONAL -> unread.stream().anyMatch(Trail::callsForHelp) ? Optional.of(Names.CALL) : Optional.empty();
        };
    }

    private Lead left(Entry entry, List<String> sentences) {
        return switch (mode) {
            case STUDY -> {
                sentences.addFirst(
                        "No more capsules were taken after that. Anyone can leave, without giving a reason.");
                yield new Lead(Form.NOTE, "Left " + on(entry), "This person left the study.", sentences);
            }
            case PERSONAL -> {
                sentences.addFirst("Nothing more is taken. Anyone can stop, without giving a reason.");
                yield new Lead(Form.NOTE, "Stopped " + on(entry), Names.JOURNAL_STOPPED, sentences);
            }
        };
    }

    private Optional<Entry> last(Class<? extends Event> kind) {
        return trail.entries().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .findFirst();
    }

    private String on(Entry entry) {
        return days.on(entry.times().occurredAt());
    }
}
