package limen.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.LongFunction;
import limen.inference.Arm;
import limen.inference.Guess;

/// A blinded trial in normal form: *visits* (one participant in one session, with one capsule and one guess), and
/// for each outcome the values measured at those visits. How sure a guess was belongs to its visit, what somebody
/// expected before the first capsule to the participant.
///
/// Because capsule and guess belong to the visit, no guess can be counted twice and none can contradict itself.
/// Rows are kept as numbers in arrays: about 20 bytes each, so that a table of millions of rows fits in memory.
public final class TrialTable {
    private final List<String> sessions;
    private final int participants;
    private final Visits visits;
    private final SequencedMap<String, Rows> rowsByOutcome;
    private final StatedNumbers confidences;
    private final double certain;
    private final StatedNumbers expectancies;

    private TrialTable(Builder from) {
        this.sessions = List.copyOf(from.sessions.sequencedKeySet());
        this.participants = from.participants.size();
        this.visits = from.visits;
        this.rowsByOutcome = new LinkedHashMap<>(from.rowsByOutcome);
        this.confidences = from.confidences;
        this.certain = from.certain;
        this.expectancies = from.expectancies;
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Outcome names in the order of their first row.
    public List<String> outcomes() {
        return List.copyOf(rowsByOutcome.sequencedKeySet());
    }

    /// Session names in the order of their first row.
    public List<String> sessions() {
        return sessions;
    }

    public int participants() {
        return participants;
    }

    /// The number of participant x session pairs.
    public int visits() {
        return visits.size;
    }

    /// The participant of a visit, 0 to [#participants()] - 1.
    public int participantAt(int visit) {
        return visits.participant[visit];
    }

    /// The session of a visit, an index into [#sessions()].
    public int sessionAt(int visit) {
        return visits.session[visit];
    }

    public Arm allocationAt(int visit) {
        return visits.allocation[visit];
    }

    public Guess guessAt(int visit) {
        return visits.guess[visit];
    }

    /// Whether any row states how sure a guess was.
    public boolean hasConfidences() {
        return confidences.areAny();
    }

    /// How sure the guess of a visit was, 0 (a pure guess) to 1 (certain); NaN where nobody said.
    public double confidenceAt(int visit) {
        return confidences.of(visit) / certain;
    }

    /// Whether any row states what somebody expected.
    public boolean hasExpectancies() {
        return expectancies.areAny();
    }

    /// What a participant expected before the first capsule, in units of the rating; NaN where nobody said.
    public double expectancyOf(int participant) {
        return expectancies.of(participant);
    }

    /// The number of rows of one outcome, missing values included.
    public int rows(String outcome) {
        return of(outcome).size;
    }

    /// The visit at which a row of an outcome was measured.
    public int visitOfRow(String outcome, int row) {
        return of(outcome).visit[row];
    }

    /// The value of a row; NaN where it is missing.
    public double value(String outcome, int row) {
        return of(outcome).value[row];
    }

    /// The rows of one outcome, for code that walks through all of them.
    Rows of(String outcome) {
        var rows = rowsByOutcome.get(outcome);
        if (rows == null) {
            throw new IllegalArgumentException(
                    "outcome is \"%s\"; expected one of %s".formatted(outcome, rowsByOutcome.keySet()));
        }
        return rows;
    }

    /// Why a row cannot belong to the table: it contradicts the earlier row on `firstLine`.
    public sealed interface Contradiction {
        long firstLine();

        /// The same participant, session and outcome stand on both lines.
        record DuplicateRow(long firstLine) implements Contradiction {}

        /// One session, two guesses. A guess left empty on one row and given on another is given.
        record GuessesDisagree(long firstLine) implements Contradiction {}

        /// One session, two capsules.
        record AllocationsDisagree(long firstLine) implements Contradiction {}

        /// One guess, two confidences.
        record ConfidencesDisagree(long firstLine) implements Contradiction {}

        /// One participant, two expectancies.
        record ExpectanciesDisagree(long firstLine) implements Contradiction {}
    }

    /// Collects rows one by one and refuses the one that contradicts an earlier one; a refused row leaves no trace.
    public static final class Builder {
        private final Map<String, Integer> participants = new HashMap<>();
        private final SequencedMap<String, Integer> sessions = new LinkedHashMap<>();
        private final Visits visits = new Visits();
        private final SequencedMap<String, Rows> rowsByOutcome = new LinkedHashMap<>();
        private final StatedNumbers confidences = new StatedNumbers();
        private final StatedNumbers expectancies = new StatedNumbers();
        private double certain = 1;
        private boolean built;

        private Builder() {}

        /// Adds one measured value.
        ///
        /// @param line where the row stands in its file, for messages about a later contradiction; to 2^31 - 1
        /// @param session any fixed text where there is only one
        /// @param value a finite number
        /// @return why the row was not added; empty when it was
        public Optional<Contradiction> add(
                long line,
                String participant,
                String session,
                String outcome,
                Arm allocation,
                Guess guess,
                double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is %s; expected a finite number".formatted(value));
            }
            return put(line, participant, session, outcome, allocation, guess, value);
        }

        /// Adds a row whose value is missing: its guess still counts.
        public Optional<Contradiction> addMissing(
                long line, String participant, String session, String outcome, Arm allocation, Guess guess) {
            return put(line, participant, session, outcome, allocation, guess, Double.NaN);
        }

        /// States how sure the guess of a visit was. Its rows may leave that out, but not disagree.
        ///
        /// @param confidence 0 (a pure guess) or more, on the scale of [#confidencesOutOf]
        /// @return why it does not belong to the table; empty where it does
        public Optional<Contradiction> stateConfidence(
                long line, String participant, String session, double confidence) {
            var visit = visits.find(known(participants, participant, line), known(sessions, session, line));
            if (visit < 0) {
                throw new IllegalArgumentException(
                        "line %d states a confidence before any row of its visit was added".formatted(line));
            }
            return boxed(confidences.state(visit, confidence, line), Contradiction.ConfidencesDisagree::new);
        }

        /// States what a participant expected before the first capsule. Rows may leave that out, but not disagree.
        ///
        /// @param expected a finite number
        /// @return why it does not belong to the table; empty where it does
        public Optional<Contradiction> stateExpectancy(long line, String participant, double expected) {
            var stated = expectancies.state(known(participants, participant, line), expected, line);
            return boxed(stated, Contradiction.ExpectanciesDisagree::new);
        }

        /// Says which number stands for being certain in all confidences stated: 1 unless told.
        ///
        /// @param most > 0
        public Builder confidencesOutOf(double most) {
            if (!(most > 0)) {
                throw new IllegalArgumentException("certain is %s; expected a number > 0".formatted(most));
            }
            certain = most;
            return this;
        }

        /// The table of all rows added. It takes them over without a copy, so this is the builder's last act.
        public TrialTable build() {
            built = true;
            return new TrialTable(this);
        }

        private static int known(Map<String, Integer> numbers, String name, long line) {
            var number = numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException(
                        "line %d speaks of somebody or something before any row of theirs".formatted(line));
            }
            return number;
        }

        private static Optional<Contradiction> boxed(
                OptionalLong otherLine, LongFunction<Contradiction> contradiction) {
            return otherLine.isPresent() ? Optional.of(contradiction.apply(otherLine.getAsLong())) : Optional.empty();
        }

        private Optional<Contradiction> put(
                long line, String who, String when, String outcome, Arm allocation, Guess guess, double value) {
            if (built) {
                throw new IllegalStateException("a row on line %d comes after the table was built".formatted(line));
            }
            var participant = participants.computeIfAbsent(who, unseen -> participants.size());
            var session = sessions.computeIfAbsent(when, unseen -> sessions.size());
            var visit = visits.find(participant, session);
            if (visit >= 0) {
                var contradiction = contradiction(visit, outcome, allocation, guess);
                if (contradiction.isPresent()) {
                    return contradiction;
                }
                visits.stateGuess(visit, guess, line);
            } else {
                visit = visits.add(participant, session, allocation, guess, line);
            }
            var rows = rowsByOutcome.computeIfAbsent(outcome, unseen -> new Rows());
            rows.add(visit, value, line);
            return Optional.empty();
        }

        private Optional<Contradiction> contradiction(int visit, String outcome, Arm allocation, Guess guess) {
            if (visits.allocation[visit] != allocation) {
                return Optional.of(new Contradiction.AllocationsDisagree(visits.line[visit]));
            }
            if (guess != Guess.NOT_GIVEN && visits.guess[visit] != Guess.NOT_GIVEN && visits.guess[visit] != guess) {
                return Optional.of(new Contradiction.GuessesDisagree(visits.line[visit]));
            }
            var rows = rowsByOutcome.get(outcome);
            return rows != null && rows.seen.get(visit)
                    ? Optional.of(new Contradiction.DuplicateRow(rows.lineOf(visit)))
                    : Optional.empty();
        }
    }

    /// Columns of the visits, and a hash index over (participant, session) by open addressing.
    private static final class Visits {
        private static final int FREE = -1;

        private int size;
        private int[] participant = new int[16];
        private int[] session = new int[16];
        private Arm[] allocation = new Arm[16];
        private Guess[] guess = new Guess[16];
        /// The first line that states both capsule and guess; before there is one, the first line of the visit.
        private int[] line = new int[16];

        private int[] slots = freeSlots(64);

        int find(int who, int when) {
            for (var slot = slotOf(who, when); slots[slot] != FREE; slot = (slot + 1) & (slots.length - 1)) {
                var visit = slots[slot];
                if (participant[visit] == who && session[visit] == when) {
                    return visit;
                }
            }
            return FREE;
        }

        int add(int who, int when, Arm arm, Guess answer, long onLine) {
            if (size == participant.length) {
                var capacity = size * 2;
                participant = Arrays.copyOf(participant, capacity);
                session = Arrays.copyOf(session, capacity);
                allocation = Arrays.copyOf(allocation, capacity);
                guess = Arrays.copyOf(guess, capacity);
                line = Arrays.copyOf(line, capacity);
            }
            participant[size] = who;
            session[size] = when;
            allocation[size] = arm;
            guess[size] = answer;
            line[size] = Math.toIntExact(onLine);
            if (2 * size > slots.length) {
                slots = freeSlots(slots.length * 2);
                for (var visit = 0; visit < size; visit++) {
                    occupy(visit);
                }
            }
            occupy(size);
            return size++;
        }

        /// Fills in a guess that the rows so far left empty.
        void stateGuess(int visit, Guess answer, long onLine) {
            if (guess[visit] == Guess.NOT_GIVEN && answer != Guess.NOT_GIVEN) {
                guess[visit] = answer;
                line[visit] = Math.toIntExact(onLine);
            }
        }

        private void occupy(int visit) {
            var slot = slotOf(participant[visit], session[visit]);
            while (slots[slot] != FREE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = visit;
        }

        private int slotOf(int who, int when) {
            var mixed = (who * 0x9E3779B97F4A7C15L) ^ (when * 0xC2B2AE3D27D4EB4FL);
            return (int) (mixed >>> 32) & (slots.length - 1);
        }

        private static int[] freeSlots(int length) {
            var slots = new int[length];
            Arrays.fill(slots, FREE);
            return slots;
        }
    }

    /// Columns of one outcome's rows.
    static final class Rows {
        private int size;
        private int[] visit = new int[16];
        private double[] value = new double[16];
        private int[] line = new int[16];
        private final BitSet seen = new BitSet();

        int size() {
            return size;
        }

        int visit(int row) {
            return visit[row];
        }

        /// NaN where the value is missing.
        double value(int row) {
            return value[row];
        }

        private void add(int atVisit, double measured, long onLine) {
            if (size == visit.length) {
                var capacity = size + (size >> 2);
                visit = Arrays.copyOf(visit, capacity);
                value = Arrays.copyOf(value, capacity);
                line = Arrays.copyOf(line, capacity);
            }
            visit[size] = atVisit;
            value[size] = measured;
            line[size] = Math.toIntExact(onLine);
            seen.set(atVisit);
            size++;
        }

        private long lineOf(int atVisit) {
            var row = 0;
            while (visit[row] != atVisit) {
                row++;
            }
            return line[row];
        }
    }
}
