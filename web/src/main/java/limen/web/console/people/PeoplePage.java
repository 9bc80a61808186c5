package limen.web.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.Codes;
import limen.study.Access;
import limen.study.Participant;
import limen.study.Supervision;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import org.jspecify.annotations.Nullable;

/// Everybody in the study, by code.
///
/// @param sorted by which column
/// @param counts how many stand where, in words
public record PeoplePage(Order sorted, String counts, List<Row> rows) {
    private static final Duration AHEAD = Duration.ofDays(28);

    /// By what the list can be sorted.
    public enum Order {
        ATTENTION("Calls for attention first"),
        CODE("Code"),
        STATE("State"),
        DUE("Next due"),
        ALARMS("Alarms"),
        LAST("Last entry");

        private final String title;

        Order(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String path() {
            return this == ATTENTION ? "/staff/people" : "/staff/people?by=" + name().toLowerCase(Locale.ROOT);
        }

        static Order of(String by) {
            return Codes.find(Order.class, by).orElse(ATTENTION);
        }
    }

    /// Somebody.
    ///
    /// @param form how the line of the state is drawn
    /// @param why it is so; empty where the state says all
    /// @param alarms that nobody has read
    public record Row(String code, String state, String form, String why, String due, int alarms, String last) {
        public String path() {
            return "/staff/people/" + code;
        }
    }

    public PeoplePage {
        rows = List.copyOf(rows);
    }

    /// The orders that a column has no heading for stand above the table.
    public boolean isSortedBy(Order order) {
        return sorted == order;
    }

    private record Known(
            Row row,
            Stage stage,
            @Nullable Instant due,
            boolean late,
            @Nullable Instant last) {}

    static PeoplePage of(List<Situation> people, Clock clock, Order order) {
        var known = people.stream().map(person -> known(person, clock)).toList();
        return new PeoplePage(
                order,
                counts(known),
                known.stream().sorted(by(order)).map(Known::row).toList());
    }

    private static Known known(Situation situation, Clock clock) {
        var person = situation.person();
        var stage = Stage.of(situation, clock.now());
        var next = next(situation, clock);
        var last = last(person);
        var unread = (int) person.supervision().alarms().stream()
                .filter(alarm -> alarm.readAt() == null)
                .count();
        var row = new Row(
                person.id().text(),
                stage.words(),
                stage.form(),
                why(person, stage),
                next.map(due -> "%s, %s".formatted(DueWords.of(due), DueWords.state(due, clock)))
                        .orElse("nothing"),
                unread,
                last.map(clock::brief).orElse("none yet"));
        return new Known(
                row,
                stage,
                next.map(due -> due.begins().toInstant()).orElse(null),
                next.filter(due -> due.state() instanceof DueState.Overdue).isPresent(),
                last.orElse(null));
    }

    /// What is late comes first, then what can be done now, then what comes.
    private static Optional<Due> next(Situation situation, Clock clock) {
        return situation.agenda(clock.now(), clock.now().plus(AHEAD)).stream()
                .min(Comparator.comparing((Due due) -> !(due.state() instanceof DueState.Overdue))
                        .thenComparing(due -> due.begins().toInstant()));
    }

    private static Optional<Instant> last(Participant person) {
        return person.seen().values().stream()
                .filter(seen -> !Access.class.isAssignableFrom(seen.kind()))
                .map(Participant.Seen::at)
                .max(Comparator.naturalOrder());
    }

    private static String why(Participant person, Stage stage) {
        return switch (stage) {
            case CARE, STOPPED -> {
                var stop = person.supervision().stop();
                yield stop == null ? "" : Because.of(stop.because()).plainly();
            }
            case HELD ->
                String.join(
                        "; ",
                        person.supervision().standing().stream()
                                .map(Supervision.Hold::because)
                                .map(because -> Because.of(because).plainly())
                                .distinct()
                                .toList());
            case INELIGIBLE ->
                Because.of(Objects.requireNonNull(person.supervision().ineligible()))
                        .plainly();
            case IN_COURSE, ENROLLED, CONSENTED, SCREENING, LEFT, COMPLETED, ERASED -> "";
        };
    }

    private static Comparator<Known> by(Order order) {
        var code = Comparator.comparing((Known known) -> known.row().code());
        var never = Comparator.nullsLast(Comparator.<Instant>naturalOrder());
        return switch (order) {
            case ATTENTION ->
                Comparator.comparing((Known known) -> known.stage() != Stage.CARE)
                        .thenComparing(known -> known.row().alarms() == 0)
                        .thenComparing(known -> known.stage() != Stage.HELD)
                        .thenComparing(known -> !known.late())
                        .thenComparing(Known::stage)
                        .thenComparing(code);
            case CODE -> code;
            case STATE -> Comparator.comparing(Known::stage).thenComparing(code);
            case DUE -> Comparator.comparing(Known::due, never).thenComparing(code);
            case ALARMS ->
                Comparator.comparingInt((Known known) -> -known.row().alarms()).thenComparing(code);
            case LAST ->
                Comparator.comparing(Known::last, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                        .thenComparing(code);
        };
    }

    /// `24 people: 1 held, 2 stopped, 18 in course, 3 left.`
    private static String counts(List<Known> known) {
        if (known.isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (var stage : Stage.values()) {
            var count = known.stream().filter(each -> each.stage() == stage).count();
            if (count > 0) {
                parts.add(count + " " + stage.words().toLowerCase(Locale.ROOT));
            }
        }
        return "%d %s: %s.".formatted(known.size(), known.size() == 1 ? "person" : "people", String.join(", ", parts));
    }
}
