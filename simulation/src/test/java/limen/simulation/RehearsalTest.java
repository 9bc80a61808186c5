package limen.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import limen.evidence.RuleId;
import limen.notation.Parsed;
import limen.study.AdverseEvents;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.LevelsTaken;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.log.EntryJson;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RehearsalTest {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final Path EXAMPLES = Path.of("..", "examples", "protocols");

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml", "personal-journal.yaml"})
    void a_hold_a_stop_and_a_withdrawal_are_played_whatever_the_seed(String example) {
        for (long seed = 1; seed <= 4; seed++) {
            var rehearsal = rehearsed(example, 6, seed);

            assertThat(events(rehearsal, 1, Oversight.HoldPlaced.class))
                    .as("held, seed %d", seed)
                    .anyMatch(hold -> new RuleId("BP_A").equals(hold.rule()));
            assertThat(person(rehearsal, 2).supervision().stop())
                    .as("stopped, seed %d", seed)
                    .isNotNull();
            assertThat(events(rehearsal, 3, Rights.WithdrawnFromDosing.class))
                    .as("left, seed %d", seed)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml", "personal-journal.yaml"})
    void the_same_seed_gives_the_same_log_and_another_seed_another(String example) {
        var first = written(rehearsed(example, 5, 7));

        assertThat(written(rehearsed(example, 5, 7))).isEqualTo(first);
        assertThat(written(rehearsed(example, 5, 8))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml", "dose-finding.yaml", "personal-journal.yaml"})
    void nothing_that_a_virtual_person_does_is_refused(String example) {
        assertThat(rehearsed(example, 12, 1).refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml", "dose-finding.yaml"})
    void after_a_stop_or_a_withdrawal_nobody_takes_anything(String example) {
        var rehearsal = rehearsed(example, 12, 3);
        for (var id : rehearsal.people().keySet()) {
            var over = false;
            for (var entry : about(rehearsal, id)) {
                if (entry.event() instanceof Oversight.DosingStopped) {
                    over = true;
                }
                assertThat(over && entry.event() instanceof Dosing.DoseTaken)
                        .as("%s", id)
                        .isFalse();
            }
        }
    }

    /// The dose rises with the signature and never before it, a level at a time, at first for one cohort.
    @Test
    void a_study_that_finds_its_dose_goes_up_by_signed_steps() throws IOException {
        var study = (SupervisedStudy) protocol("dose-finding.yaml");
        var levels = study.levels().orElseThrow();
        var rehearsal = rehearsed("dose-finding.yaml", 16, 1);

        assertThat(rehearsal.people().values()).allSatisfy(person -> {
            var highest = 1;
            for (var capsule : LevelsTaken.of(levels, person).capsules()) {
                assertThat(capsule.level()).isLessThanOrEqualTo(highest + 1);
                highest = Math.max(highest, capsule.level());
            }
        });
        var signed = rehearsal.log().stream()
                .filter(entry -> entry.event() instanceof Oversight.TitrationApproved)
                .toList();
        assertThat(signed)
                .hasSizeGreaterThan(6)
                .allMatch(entry -> entry.author().role() == Role.PHYSICIAN);
        assertThat(signed.stream()
                        .filter(entry -> entry.times()
                                .occurred()
                                .equals(signed.getFirst().times().occurred())))
                .as("on the first day")
                .hasSize(Objects.requireNonNull(study.design()).cohort());
    }

    @Test
    void no_capsule_comes_within_seventy_two_hours_of_the_last() {
        for (long seed = 1; seed <= 3; seed++) {
            for (var person : rehearsed("n-of-1.yaml", 8, seed).people().values()) {
                var taken = person.doses().taken().stream()
                        .map(dose -> dose.at())
                        .sorted()
                        .toList();
                for (int i = 1; i < taken.size(); i++) {
                    assertThat(Duration.between(taken.get(i - 1), taken.get(i)))
                            .isGreaterThanOrEqualTo(Duration.ofDays(3));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml"})
    void nobody_s_record_goes_back_in_time(String example) {
        var rehearsal = rehearsed(example, 12, 4);
        for (var id : rehearsal.people().keySet()) {
            assertThat(about(rehearsal, id))
                    .as("%s", id)
                    .isSortedAccordingTo(
                            Comparator.comparing(entry -> entry.times().recordedAt()));
        }
    }

    @Test
    void the_log_alone_gives_back_every_person_and_the_study() throws IOException {
        var protocol = protocol("n-of-1.yaml");
        var rehearsal = rehearsed("n-of-1.yaml", 6, 2);
        var evolve = new Evolve(new Findings(TABLES.scores()));
        var evolveStudy = new EvolveStudy(TABLES.rulesOf(protocol)::find);

        var conduct = Conduct.NEW;
        for (var entry : rehearsal.log()) {
            conduct = evolveStudy.after(conduct, entry);
        }
        assertThat(conduct).isEqualTo(rehearsal.conduct());
        for (var id : rehearsal.people().keySet()) {
            var person = Participant.unknown(id);
            for (var entry : about(rehearsal, id)) {
                person = evolve.participant(person, entry);
            }
            assertThat(person).isEqualTo(rehearsal.people().get(id));
        }
    }

    @Test
    void a_blinded_log_names_no_arm_and_no_amount() {
        var log = String.join("\n", written(rehearsed("n-of-1.yaml", 6, 1)));
        var withoutGuesses = log.replaceAll("\"guess\":\"(active|placebo)\"", "");

        assertThat(withoutGuesses).isNotEqualTo(log);
        assertThat(withoutGuesses).doesNotContain("\"active\"", "\"placebo\"", "milligrams");
    }

    @Test
    void follow_up_goes_on_after_a_stop_and_after_leaving() {
        var rehearsal = rehearsed("n-of-1.yaml", 6, 1);

        for (int person : new int[] {2, 3}) {
            assertThat(events(rehearsal, person, Report.ContactMade.class))
                    .extracting(Report.ContactMade::followUp)
                    .contains("four-weeks", "eighteen-weeks", "half-a-year");
        }
    }

    @Test
    void adverse_events_are_met_and_followed_to_their_end() {
        var rehearsal = rehearsed("n-of-1.yaml", 20, 5);
        var reported = rehearsal.log().stream()
                .filter(entry -> entry.event() instanceof AdverseEvents.Reported)
                .count();

        assertThat(reported).isPositive();
        assertThat(rehearsal.people().values())
                .flatExtracting(person -> person.adverseEvents().values())
                .allMatch(event -> event.report().outcome() == AdverseEvents.Outcome.RECOVERED);
    }

    @Test
    void a_rehearsal_of_nobody_is_refused() {
        assertThatThrownBy(() -> plan(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 participants cannot be rehearsed; expected 1 to 100000");
    }

    @Test
    void the_list_of_a_plan_is_the_one_that_its_rehearsal_seals() throws IOException {
        var rehearsal = rehearsed("n-of-1.yaml", 2, 5);
        assertThat(Rehearsal.list(protocol("n-of-1.yaml"), plan(2, 5)))
                .hasValueSatisfying(list -> assertThat(list).isEqualTo(rehearsal.allocations()));
    }

    private static Rehearsal rehearsed(String example, int participants, long seed) {
        try {
            return Rehearsal.of(protocol(example), TABLES, plan(participants, seed), _ -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Rehearsal.Plan plan(int participants, long seed) {
        return new Rehearsal.Plan(
                participants, seed, LocalDate.of(2027, 3, 1), ZoneId.of("Europe/Zurich"), Assumptions.byDefault());
    }

    private static Protocol protocol(String example) throws IOException {
        return switch (ProtocolFile.read(Files.readString(EXAMPLES.resolve(example)))) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static List<String> written(Rehearsal rehearsal) {
        return rehearsal.log().stream().map(EntryJson::write).toList();
    }

    private static Participant person(Rehearsal rehearsal, int number) {
        return rehearsal.people().get(id(rehearsal, number));
    }

    private static ParticipantId id(Rehearsal rehearsal, int number) {
        return rehearsal.people().keySet().stream().sorted().toList().get(number - 1);
    }

    private static <E> List<E> events(Rehearsal rehearsal, int number, Class<E> kind) {
        var events = new ArrayList<E>();
        for (var entry : about(rehearsal, id(rehearsal, number))) {
            if (kind.isInstance(entry.event())) {
                events.add(kind.cast(entry.event()));
            }
        }
        return events;
    }

    private static List<Entry> about(Rehearsal rehearsal, ParticipantId id) {
        return rehearsal.log().stream()
                .filter(entry -> id.equals(entry.participant()))
                .toList();
    }
}
