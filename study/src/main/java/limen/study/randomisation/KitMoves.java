package limen.study.randomisation;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.StudyEvent.RecordErased.KitLeft;
import limen.study.Times;
import limen.study.randomisation.KitHistory.Move;
import org.jspecify.annotations.Nullable;

/// The moves of kits, picked out of a record as it stands after its corrections. The same entry twice
/// counts once.
final class KitMoves {
    private final Map<KitNumber, List<Move>> byKit = new TreeMap<>();

    private KitMoves() {}

    static List<KitHistory> in(Collection<Entry> entries) {
        var moves = new KitMoves();
        corrected(readable(entries)).stream()
                .sorted(Comparator.comparing(entry -> entry.times().occurred()))
                .forEach(moves::read);
        return moves.byKit.entrySet().stream()
                .map(kit -> new KitHistory(kit.getKey(), kit.getValue()))
                .toList();
    }

    private void read(Entry entry) {
        var on = entry.times().occurredAt().toLocalDate();
        var who = entry.participant();
        switch (entry.event()) {
            case StudyEvent.KitsReceived received ->
                received.kits().forEach(kit -> add(kit, new Move.Received(on, received.lot(), received.expires())));
            case StudyEvent.KitDestroyed destroyed -> add(destroyed.kit(), new Move.Destroyed(on));
            case Dosing.KitDispensed given -> add(given.kit(), new Move.Dispensed(on, named(who), given.capsules()));
            case Dosing.KitReturned back -> add(back.kit(), new Move.Returned(on, named(who), back.capsules()));
            case Dosing.DoseTaken dose
            when dose.kit() != null -> add(dose.kit(), new Move.Taken(on, named(who), dose.capsules()));
            case StudyEvent.RecordErased kept -> kept.kits().forEach(left -> erased(left, on, kept.code()));
            case Event other -> {}
        }
    }

    /// What a person did with a kit, where their own entries can no longer say it.
    private void erased(KitLeft left, LocalDate on, ParticipantId code) {
        switch (left.where()) {
            case DISPENSED -> {
                add(left.kit(), new Move.Dispensed(on, code, left.capsules()));
                if (left.taken() > 0) {
                    add(left.kit(), new Move.Taken(on, code, left.taken()));
                }
            }
            // Counted when it came back.
            case RETURNED, DESTROYED, IN_STOCK -> {}
        }
    }

    private void add(KitNumber kit, Move move) {
        byKit.computeIfAbsent(kit, first -> new ArrayList<>()).add(move);
    }

    /// Without what was erased, which a record that never was on disk still holds.
    private static List<Entry> readable(Collection<Entry> entries) {
        var erased = entries.stream()
                .filter(entry -> entry.event() instanceof Rights.Erased)
                .map(Entry::participant)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.participant() == null || !erased.contains(entry.participant()))
                .toList();
    }

    private static ParticipantId named(@Nullable ParticipantId participant) {
        if (participant == null) {
            throw new IllegalStateException("An entry of one participant always names them");
        }
        return participant;
    }

    private static Collection<Entry> corrected(Collection<Entry> entries) {
        var byId = new LinkedHashMap<EventId, Entry>();
        // A correction may itself be corrected: by its own name, or by that of the first entry.
        var first = new HashMap<EventId, EventId>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.EntryCorrected correction) {
                var id = first.getOrDefault(correction.corrected(), correction.corrected());
                first.put(entry.id(), id);
                byId.computeIfPresent(id, (key, wrong) -> replaced(wrong, correction));
            } else {
                byId.putIfAbsent(entry.id(), entry);
            }
        }
        return byId.values();
    }

    private static Entry replaced(Entry wrong, Rights.EntryCorrected correction) {
        var times = wrong.times();
        ZonedDateTime moved = correction.occurredAt();
        var at = moved == null ? times : new Times(times.plannedAt(), moved, times.recordedAt());
        return new Entry(wrong.id(), wrong.participant(), wrong.author(), at, correction.replacement());
    }
}
