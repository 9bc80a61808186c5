package limen.web.participant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.Verdict;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.Role;

/// Something that was told, and what the rules wrote because of it.
///
/// @param entries that they wrote behind it, the oldest first
record Following(Entry cause, List<Entry> entries) {
    Following {
        entries = List.copyOf(entries);
    }

    /// Of the last telling of that kind; nothing if there was none.
    ///
    /// @param all entries of one person, the oldest first
    static Optional<Following> last(List<Entry> all, Class<? extends ParticipantEvent> kind) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (kind.isInstance(all.get(i).event())) {
                return Optional.of(new Following(all.get(i), after(all, i)));
            }
        }
        return Optional.empty();
    }

    /// What the rules wrote because of an entry stands behind it.
    private static List<Entry> after(List<Entry> all, int cause) {
        var recorded = all.get(cause).times().recordedAt();
        return all.subList(cause + 1, all.size()).stream()
                .takeWhile(entry -> entry.author().role() == Role.RULES
                        && entry.times().recordedAt().equals(recorded))
                .toList();
    }

    /// What blocks nothing and stands in no entry, asked of the rules once more.
    private List<String> notices(Situation situation) {
        return situation.notices((ParticipantEvent) cause.event(), cause.times().occurred()).stream()
                .map(words -> Because.of(words).words())
                .distinct()
                .toList();
    }

    /// The gravest of what follows from it and of what stands anyhow.
    ///
    /// @param quiet what is said where neither says more
    Lead lead(Situation situation, Clock clock, Lead quiet) {
        var standing = Leads.of(situation, clock);
        var words = new LinkedHashSet<String>();
        var own = Lead.Line.QUIET;
        for (var entry : entries) {
            switch (entry.event()) {
                case Oversight.AlarmOpened(var verdict, var rule, var because) -> {
                    words.add(Because.of(because).words());
                    own = gravest(own, verdict == Verdict.SEEK_CARE ? Lead.Line.SEEK_CARE : Lead.Line.STOP);
                }
                case Oversight.DosingStopped(var rule, var because) -> {
                    words.add(Because.of(because).words());
                    own = gravest(own, Lead.Line.STOP);
                }
                case Oversight.HoldPlaced(var rule, var lifter, var because) -> {
                    words.add(Because.of(because).words());
                    own = gravest(own, Lead.Line.HOLD);
                }
                case Event _ -> {}
            }
        }
        words.addAll(notices(situation));
        var line = gravest(own, standing.line());
        if (line == Lead.Line.QUIET || line == Lead.Line.OPEN) {
            words.addAll(quiet.sentences());
            return new Lead(Lead.Line.QUIET, quiet.heading(), new ArrayList<>(words), quiet.told());
        }
        if (line == standing.line()) {
            words.addAll(standing.sentences());
            return new Lead(line, standing.heading(), new ArrayList<>(words), quiet.told());
        }
        words.add(
                line == Lead.Line.SEEK_CARE
                        ? "Say what you took and when. Stay with somebody."
                        : "Let somebody stay with you.");
        return new Lead(line, heading(line, quiet), new ArrayList<>(words), quiet.told());
    }

    private static Lead.Line gravest(Lead.Line one, Lead.Line other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String heading(Lead.Line line, Lead quiet) {
        return switch (line) {
            case SEEK_CARE -> "Call the emergency number now and stay seated.";
            case STOP -> "Nothing more is taken.";
            case HOLD -> "The next capsule waits.";
            case QUIET, OPEN -> quiet.heading();
        };
    }
}
