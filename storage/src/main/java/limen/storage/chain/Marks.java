package limen.storage.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// The checkpoints and codes that a log can be held against, and what is wrong with the others.
final class Marks {
    /// A position and what the link there should begin with.
    record Mark(int position, Blob start) {
        boolean agrees(Blob link) {
            return Blob.of(Arrays.copyOf(link.bytes(), start.length())).equals(start);
        }
    }

    private final AuditBasis basis;
    private final List<Brought> brought = new ArrayList<>();
    private final List<Mark> stored = new ArrayList<>();
    private final List<Mark> outside = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Integer, Blob> links = new HashMap<>();

    Marks(AuditBasis basis) {
        this.basis = basis;
        for (int i = 0; i < basis.stored().size(); i++) {
            switch (Checkpoint.read(basis.stored().get(i))) {
                case Checkpoint.Understood(var checkpoint) ->
                    take(checkpoint, own(), Flaw.UnknownKey.Expected.OF_THE_LOG, stored);
                case Checkpoint.Unreadable broken -> flaws.add(new Flaw.UnreadableCheckpoint(i + 1, broken.sentence()));
            }
        }
        basis.outside().forEach(this::bring);
        basis.codes().forEach(code -> outside.add(new Mark(code.position(), code.start())));
    }

    /// Those in the log are the log's own: whoever trusts somebody else's key learns nothing of them.
    private Set<Blob> own() {
        var own = basis.own();
        return own == null ? Set.of() : Set.of(own);
    }

    /// One from outside is as good as whoever is trusted; where nobody is named, the log's own word must do.
    private void bring(Checkpoint checkpoint) {
        var taken = basis.trusted().isEmpty()
                ? take(checkpoint, own(), Flaw.UnknownKey.Expected.OF_THE_LOG_OR_NAMED, outside)
                : take(checkpoint, basis.trusted(), Flaw.UnknownKey.Expected.OF_THE_NAMED, outside);
        if (taken) {
            brought.add(Brought.of(checkpoint, basis.trusted(), basis.own()));
        }
    }

    /// @param expected of which one must have signed; empty if that is not known
    private boolean take(Checkpoint checkpoint, Set<Blob> expected, Flaw.UnknownKey.Expected whose, List<Mark> marks) {
        var flaw = flawOf(checkpoint, expected, whose);
        if (flaw == null) {
            marks.add(new Mark(checkpoint.position(), checkpoint.link()));
            links.put(checkpoint.position(), checkpoint.link());
        } else {
            flaws.add(flaw);
        }
        return flaw == null;
    }

    List<Brought> brought() {
        return brought;
    }

    /// Whether it was known of each of them whose signature to expect.
    boolean keysKnown() {
        return (basis.own() != null || stored.isEmpty())
                && (basis.own() != null || !basis.trusted().isEmpty() || brought.isEmpty());
    }

    private @Nullable Flaw flawOf(Checkpoint checkpoint, Set<Blob> expected, Flaw.UnknownKey.Expected whose) {
        var position = checkpoint.position();
        if (!checkpoint.study().equals(basis.study())) {
            return new Flaw.OtherStudy(position, checkpoint.study());
        }
        var verified = checkpoint.verify(expected);
        if (verified.isEmpty()) {
            return new Flaw.Unsigned(position);
        }
        for (var one : verified) {
            if (one instanceof Verification.WrongSignature wrong) {
                return new Flaw.WrongSignature(position, wrong.key());
            }
        }
        var known = expected.isEmpty() || verified.stream().anyMatch(Verification.Valid.class::isInstance);
        return known
                ? null
                : new Flaw.UnknownKey(position, whose, Brought.signatures(checkpoint, basis.trusted(), basis.own()));
    }

    List<Mark> stored() {
        return stored;
    }

    List<Mark> outside() {
        return outside;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /// Links that checkpoints name in full; what came from outside counts more.
    Map<Integer, Blob> links() {
        return links;
    }

    /// Checkpoints that the log should have and has not: those that somebody kept elsewhere, and one at
    /// every thousandth row.
    ///
    /// @param last how long the log is
    List<Flaw> absent(int last) {
        var there = stored.stream().map(Mark::position).collect(Collectors.toSet());
        var absent = new ArrayList<Flaw>();
        outside.stream()
                .map(Mark::position)
                .filter(position -> position <= last && !there.contains(position))
                .distinct()
                .forEach(position -> absent.add(new Flaw.CheckpointMissing(position)));
        var from = 0;
        for (int number = 1; number <= last / Checkpoint.EVERY; number++) {
            var position = number * Checkpoint.EVERY;
            if (there.contains(position)) {
                from = 0;
                continue;
            }
            from = from == 0 ? position : from;
            if (number == last / Checkpoint.EVERY || there.contains(position + Checkpoint.EVERY)) {
                absent.add(new Flaw.CheckpointsMissing(from, position));
            }
        }
        return absent;
    }

    Set<Integer> positions() {
        return Stream.concat(stored.stream(), outside.stream())
                .map(Mark::position)
                .collect(Collectors.toSet());
    }
}
