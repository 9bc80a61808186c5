package limen.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.protocol.Assessment;
import limen.study.protocol.Consent;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.Kit;
import limen.study.randomisation.SealedList;
import limen.study.randomisation.Secret;
import limen.study.randomisation.Sequence;
import limen.study.randomisation.Strata;
import limen.study.schedule.Agenda;
import org.jspecify.annotations.Nullable;

/// The rehearsal of a supervised study: signatures, sealed list, kits, and one life after another.
final class StudyRehearsal {
    private static final LocalTime OFFICE = LocalTime.of(10, 0);
    private static final LocalTime ROUND = LocalTime.of(6, 15);
    private static final LocalTime EVENING = LocalTime.of(23, 50);
    private static final int DAYS_OF_FOLLOW_UP = 200;

    private final SupervisedStudy study;
    private final Rehearsal.Plan plan;
    private final SplittableRandom dice;
    private final Scene scene;
    private final VirtualClinic clinic;
    private final StepSigning steps;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable SealedList sealed;
    private final @Nullable AllocationList allocations;

    StudyRehearsal(SupervisedStudy study, Tables tables, Rehearsal.Plan plan) {
        this.study = study;
        this.plan = plan;
        this.dice = new SplittableRandom(plan.seed());
        this.scene = new Scene(study, tables, dice.split());
        this.clinic = new VirtualClinic(study, scene);
        this.steps = new StepSigning(study, tables, scene, clinic, plan.firstDay());
        this.sealed = study.isBlinded() ? sealed(study, plan.participants(), dice) : null;
        this.allocations = sealed == null ? null : sealed.list();
    }

    /// The list that a rehearsal of this plan seals, without playing it.
    static SealedList sealed(SupervisedStudy study, Rehearsal.Plan plan) {
        var dice = new SplittableRandom(plan.seed());
        // What the scene draws from.
        dice.split();
        return sealed(study, plan.participants(), dice);
    }

    private static SealedList sealed(SupervisedStudy study, int people, SplittableRandom dice) {
        var list = AllocationList.of(study, Strata.even(study, people), Secret.drawn(dice.split()));
        return new SealedList(list, Secret.drawn(dice.split()));
    }

    /// Plays day by day, since what happens to one person can stop the study for all.
    Rehearsal play(IntConsumer progress) {
        open();
        var lives = IntStream.rangeClosed(1, plan.participants())
                .mapToObj(this::life)
                .toList();
        var everybody = lives.stream().map(Life::id).toList();
        var last = lives.stream().map(Life::last).max(LocalDate::compareTo).orElse(plan.firstDay());
        for (var date = plan.firstDay(); !date.isAfter(last); date = date.plusDays(1)) {
            for (var life : lives) {
                life.live(date);
            }
            clinic.reviews(date, study.sites().getFirst().zone());
            steps.signs(date, study.sites().getFirst().zone(), everybody);
            progress.accept((int) (100
                    * (ChronoUnit.DAYS.between(plan.firstDay(), date) + 1)
                    / (ChronoUnit.DAYS.between(plan.firstDay(), last) + 1)));
        }
        var people = lives.stream().map(Life::id).collect(Collectors.toMap(id -> id, scene::person));
        return new Rehearsal(scene.log(), people, scene.conduct(), sealed, scene.refusals());
    }

    /// What comes before the first person.
    private void open() {
        var zone = study.sites().getFirst().zone();
        var at = plan.firstDay().atTime(9, 0).atZone(zone).toInstant();
        var version = study.identity().version();
        var hash = "0".repeat(64);
        scene.propose(clinic.investigator, at, zone, new StudyEvent.ProtocolSigned(version, hash, "responsible"));
        scene.propose(
                clinic.physician, at.plusSeconds(600), zone, new StudyEvent.ProtocolSigned(version, hash, "approved"));
        if (allocations != null && sealed != null) {
            var commitment = Commitment.to(allocations, sealed.nonce());
            scene.propose(
                    clinic.preparer,
                    at.plusSeconds(1200),
                    zone,
                    new StudyEvent.AllocationsSealed(
                            commitment.sha256(), allocations.sequences().size()));
            scene.propose(
                    clinic.preparer,
                    at.plusSeconds(1800),
                    zone,
                    new StudyEvent.KitsReceived(
                            allocations.kits().stream().map(Kit::number).toList(),
                            "LOT-1",
                            plan.firstDay().plusYears(2),
                            "98.9 % (HPLC)"));
        }
        scene.propose(clinic.investigator, at.plusSeconds(3600), zone, new StudyEvent.StudyActivated(version));
    }

    private Life life(int number) {
        var random = dice.split();
        var site = study.sites().get((number - 1) % study.sites().size());
        var strata = Strata.of(study).stream()
                .filter(name -> name.equals(site.code()) || name.startsWith(site.code() + "/"))
                .toList();
        var stratum = strata.get(random.nextInt(strata.size()));
        return new Life(number, site, stratum, random);
    }

    /// One person's way through the study, from screening to the last contact.
    private final class Life {
        private final ParticipantId id;
        private final Site site;
        private final ZoneId zone;
        private final String stratum;
        private final @Nullable Sequence sequence;
        private final VirtualParticipant person;
        private final LocalDate screening;
        private final LocalDate firstDay;

        Life(int number, Site site, String stratum, SplittableRandom random) {
            this.id = new ParticipantId("P%03d".formatted(number));
            this.site = site;
            this.zone = site.zone();
            this.stratum = stratum;
            this.sequence = allocations == null
                    ? null
                    : allocations
                            .sequence(stratum, places.merge(stratum, 1, Integer::sum))
                            .orElse(null);
            var arms = sequence == null ? List.of(study.arms().getFirst().code()) : sequence.arms();
            var traits = Traits.drawn(Part.of(number), random);
            this.person = new VirtualParticipant(study, scene, id, traits, plan.assumptions(), random, arms);
            this.screening = plan.firstDay().plusDays(1 + (number - 1) / 4);
            this.firstDay = screening.plusDays(3);
        }

        ParticipantId id() {
            return id;
        }

        LocalDate last() {
            return firstDay.plusDays(study.course().days() + DAYS_OF_FOLLOW_UP);
        }

        void live(LocalDate date) {
            if (date.equals(screening)) {
                isScreened();
            } else if (date.equals(screening.plusDays(1))) {
                isEnrolled();
            } else if (date.equals(firstDay.minusDays(1))) {
                begins();
            } else if (!date.isBefore(firstDay)
                    && !date.isAfter(last())
                    && scene.person(id).standing().hasBegun()) {
                livesThrough(date);
            }
        }

        private void isScreened() {
            var at = screening.atTime(OFFICE).atZone(zone).toInstant();
            scene.propose(id, person.author(), at, zone, new Admission.Screened(person.screening()));
            for (var assessment : study.assessments()) {
                if (assessment.when() instanceof Assessment.When.AtScreening) {
                    for (var event : person.answers().to(assessment.what(), null, new Answers.Now(false, false))) {
                        var author = event instanceof Report ? person.author() : clinic.investigator;
                        scene.propose(id, author, at.plusSeconds(900), zone, event);
                    }
                }
            }
            var quiz = study.consent().quiz().stream()
                    .map(Consent.Question::isTrue)
                    .toList();
            var consent = new Admission.ConsentGiven(study.consent().version(), quiz);
            scene.propose(id, person.author(), at.plusSeconds(3000), zone, consent);
        }

        private void isEnrolled() {
            var at = screening
                    .plusDays(1)
                    .atTime(OFFICE.plusHours(1))
                    .atZone(zone)
                    .toInstant();
            clinic.looksAt(scene.person(id), at, zone);
            scene.propose(
                    id,
                    clinic.investigator,
                    at.plusSeconds(3600),
                    zone,
                    new Admission.Enrolled(site.code(), stratum, true, true));
        }

        private void begins() {
            var at = firstDay.minusDays(1).atTime(OFFICE).atZone(zone).toInstant();
            if (sequence != null) {
                var place = new Admission.AllocationAssigned(sequence.stratum(), sequence.number());
                scene.propose(id, clinic.preparer, at, zone, place);
            }
            scene.propose(
                    id, clinic.investigator, at.plusSeconds(600), zone, new Admission.CourseStarted(firstDay, zone));
        }

        private void livesThrough(LocalDate date) {
            for (int period = 1; period <= study.course().periods(); period++) {
                if (date.equals(firstDay.plusDays(study.course().firstDayOf(period)))) {
                    getsKit(period, date);
                }
            }
            var day = new Day(date, zone);
            person.wakes(day.at(ROUND));
            clinic.looksAt(scene.person(id), day.at(ROUND), zone);
            day.live(
                    at -> Agenda.of(study, scene.person(id), at), (due, from) -> person.meets(due, from, zone, clinic));
            if (date.isBefore(firstDay.plusDays(study.course().days()))) {
                person.livesOn(ChronoUnit.DAYS.between(firstDay, date), day.at(EVENING), zone);
            }
        }

        private void getsKit(int period, LocalDate date) {
            if (allocations == null || sequence == null || scene.person(id).hasStopped()) {
                return;
            }
            var at = date.atTime(6, 0).atZone(zone).toInstant();
            allocations
                    .kit(sequence.stratum(), sequence.number(), period)
                    .map(kit -> new Dosing.KitDispensed(kit.number(), kit.capsules()))
                    .ifPresent(dispensed -> scene.propose(id, clinic.preparer, at, zone, dispensed));
        }
    }
}
