package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import limen.capture.Receipt;
import limen.quantity.BloodPressure;
import limen.quantity.Dose;
import limen.quantity.HeartRate;
import limen.quantity.Salt;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;
import limen.study.protocol.Consent;
import limen.study.schedule.Task;
import limen.testkit.Seeded;
import limen.web.page.StudyTemplates;
import org.junit.jupiter.api.Test;

/// What the pages of a journal never say, whatever is written in it.
class JournalPagesTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final ZoneId HERE = ZoneId.of("Europe/Zurich");
    private static final long HOUR = 3600;
    private static final ParticipantId KEEPER = new ParticipantId("J001");
    private static final Salt SALT = Salt.HYDROCHLORIDE;
    private static final Frames FRAMES = new Frames("", true);

    /// Words that a page would need that points to taking something, or to a day for it.
    private static final String POINTS_TO_MORE =
            "(?i)no rule holds|next capsule|next one|next dose|planned for|scheduled|you can take|may be taken|"
                    + "\\bproceed|go ahead|nearest value|would not have matched|leave (it|this one|today)|/today/capsule|"
                    + "/today/setting|/today/questions|/leave|remind(er|s) you|your team|study doctor|study line";

    @Test
    void no_page_holds_anything_to_take_or_points_to_it() {
        Seeded.forAll("rendered journals", 10, random -> {
            try (var lived = begun()) {
                for (var hours = 1 + random.nextInt(30); hours < 60 * 24; hours += 1 + random.nextInt(90)) {
                    lived.clock().set(START.plusSeconds(hours * HOUR));
                    write(lived, something(random, amount(random)));
                    var now = lived.clock().get();
                    var situation = lived.study().situation(KEEPER);

                    assertThat(situation.agenda(now, now.plusSeconds(400 * 24 * HOUR)))
                            .noneMatch(due -> due.task() instanceof Task.TakeCapsule);
                    assertThat(Leads.of(situation, clock(lived)).line()).isNotEqualTo(Lead.Line.OPEN);
                    for (var page : pages(lived)) {
                        assertThat(page).doesNotContainPattern(POINTS_TO_MORE);
                    }
                }
            }
        });
    }

    /// The amounts stay below what a rule warns of. Nothing else on any page may follow from them.
    @Test
    void two_journals_that_differ_in_amounts_alone_have_the_same_pages_but_for_the_record_itself() {
        Seeded.forAll("amounts", 6, random -> {
            var seed = random.nextLong();
            try (var one = lived(seed, dice -> new Amount.Estimated(new Dose(0.1 + 29 * dice.nextDouble(), SALT), 2));
                    var other = lived(seed, dice -> {
                        dice.nextDouble();
                        return new Amount.Unknown();
                    })) {
                assertThat(pages(one)).isEqualTo(pages(other));
            }
        });
    }

    @Test
    void what_a_rule_says_of_a_capsule_too_soon_stands_first_and_names_no_moment() {
        try (var lived = begun()) {
            lived.clock().set(START.plusSeconds(10 * HOUR));
            write(lived, new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()));
            lived.clock().set(START.plusSeconds(20 * HOUR));
            write(lived, new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()));
            var today = Today.of(lived.study().situation(KEEPER), lived.clock().get());

            assertThat(today.lead().line()).isEqualTo(Lead.Line.HOLD);
            assertThat(today.lead().sentences()).anyMatch(words -> words.contains("nothing is taken now"));
            assertThat(today.lead().told()).isEmpty();
            assertThat(today.later()).allMatch(row -> !row.title().contains("took"));
        }
    }

    @Test
    void an_amount_stands_in_the_record_as_it_is_known_and_never_as_a_number_where_it_is_not() {
        var dose = new Dose(12, SALT);
        assertThat(words(new Amount.Unknown())).isEqualTo("amount not known");
        assertThat(words(new Amount.Estimated(dose, 4))).isEqualTo("about 12 mg, give or take 4 mg");
        assertThat(words(new Amount.Measured(dose, "L7"))).isEqualTo("12 mg, measured (L7)");
        // In a study nothing is said of it, whoever wrote it down.
        assertThat(EntryWords.of(new Dosing.DoseTaken(null, null, 1, new Amount.Estimated(dose, 4)))
                        .orElseThrow()
                        .words())
                .isEqualTo("taken");
    }

    private static String words(Amount amount) {
        return JournalWords.of(new Dosing.DoseTaken(null, null, 1, amount))
                .orElseThrow()
                .words();
    }

    private static LivedStudy lived(long seed, Function<SplittableRandom, Amount> amount) {
        var random = new SplittableRandom(seed);
        var lived = begun();
        for (int i = 0; i < 15; i++) {
            lived.clock().set(lived.clock().get().plusSeconds((1 + random.nextInt(90)) * HOUR));
            write(lived, something(random, amount.apply(random)));
        }
        return lived;
    }

    /// Every page but the list of what was told, and what is taken along.
    private static List<String> pages(LivedStudy lived) {
        var situation = lived.study().situation(KEEPER);
        var entries = lived.study().entries(KEEPER);
        var pages = new ArrayList<String>();
        var record = RecordPage.of(entries, situation.protocol(), clock(lived));
        pages.add(StudyTemplates.today(
                FRAMES.of("Today", Tab.TODAY), Today.of(situation, lived.clock().get())));
        pages.add(StudyTemplates.results(FRAMES.of("Results", Tab.RESULTS), ResultsPage.of(situation, clock(lived))));
        pages.add(StudyTemplates.data(FRAMES.of("Your data", Tab.DATA), DataPage.of(situation, entries, clock(lived))));
        pages.add(CalendarFile.of(situation, lived.clock().get()));
        pages.add(record.figure() == null ? "" : record.figure().drawing().toString());
        UnwellTold.of(situation, entries, clock(lived))
                .ifPresent(told -> pages.add(StudyTemplates.told(FRAMES.of("Told", null), told)));
        return pages;
    }

    private static Clock clock(LivedStudy lived) {
        return new Clock(lived.clock().get(), HERE);
    }

    private static ParticipantEvent something(RandomGenerator random, Amount amount) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Dosing.DoseTaken(null, null, 1, amount);
            case 3 ->
                new Measurement.VitalsMeasured(
                        new BloodPressure(100 + random.nextInt(90), 60 + random.nextInt(40)),
                        new HeartRate(50 + random.nextInt(90)),
                        null,
                        null,
                        null,
                        false,
                        "");
            case 4 -> new Report.EffectReported("headache", random.nextInt(101));
            case 5 -> new Report.MedicineReported(random.nextBoolean() ? "sertraline" : "ibuprofen", false);
            case 6 -> new Report.DependenceChecked(Map.of("hiding_use", Value.yes()));
            case 7 ->
                random.nextInt(4) == 0
                        ? new Report.UnwellReported(Map.of("palpitations", Value.yes()))
                        : new Report.LifeEventReported("an exam", "");
            default -> new Report.JournalWritten("A day", Set.of("tea"));
        };
    }

    private static Amount amount(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Amount.Unknown();
            case 1 -> new Amount.Estimated(new Dose(1 + random.nextInt(60), SALT), 3);
            default -> new Amount.Measured(new Dose(1 + random.nextInt(60), SALT), "");
        };
    }

    private static LivedStudy begun() {
        var lived = LivedStudy.fresh("personal-journal.yaml", START);
        var quiz = lived.study().protocol().consent().quiz().stream()
                .map(Consent.Question::isTrue)
                .toList();
        write(lived, new Admission.ConsentGiven("1.0", quiz));
        return lived;
    }

    private static void write(LivedStudy lived, ParticipantEvent event) {
        var now = lived.clock().get();
        assertThat(lived.study()
                        .propose(Entry.of(
                                new EventId(new UUID(0, now.getEpochSecond())),
                                KEEPER,
                                new Author(Role.PARTICIPANT, KEEPER.text()),
                                new Times(null, now.atZone(HERE), now),
                                event)))
                .isInstanceOf(Receipt.Entered.class);
    }
}
