package limen.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import limen.study.Admission;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Participant;
import limen.study.ParticipantEvent;
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
import limen.study.randomisation.Secret;
import limen.study.randomisation.Sequence;
import limen.study.randomisation.Strata;
import limen.study.schedule.Agenda;
import org.jspecify.annotations.Nullable;

/// The rehearsal of a supervised study: signatures, sealed list, kits, and one life after another.
final class StudyRehearsal {
    private static final LocalTime OFFICE = LocalTime.of(10, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    private static final int DAYS_OF_FOLLOW_UP = 200;

    private final SupervisedStudy study;
    private final Rehearsal.Plan plan;
    private final SplittableRandom dice;
    private final Scene scene;
    private final VirtualClinic clinic;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable AllocationList allocations;

    StudyRehearsal(SupervisedStudy study, Tables tables, Rehearsal.Plan plan) {
        this.study = study;
        this.plan = plan;
        this.dice = new SplittableRandom(plan.seed());
        this.scene = new Scene(study, tables, dice.split());
        this.clinic = new VirtualClinic(study, scene);
        this.allocations = study.isBlinded() ? allocations(study, plan.participants(), dice.split()) : null;
    }

    private static AllocationList allocations(SupervisedStudy study, int people, SplittableRandom dice) {
        return AllocationList.of(study, Strata.even(study, people), Secret.drawn(dice));
    }

    Rehearsal play(IntConsumer progress) {
        open();
        for (int i = 1; i <= plan.participants(); i++) {
            live(i);
            progress.accept(i);
        }
        var people = new HashMap<ParticipantId, Participant>();
        for (int i = 1; i <= plan.participants(); i++) {
            people.put(id(i), scene.person(id(i)));
        }
        return new Rehearsal(scene.log(), people, scene.conduct(), scene.refusals());
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
        if (allocations != null) {
            var commitment = Commitment.to(allocations, Secret.drawn(dice.split()));
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

    private static ParticipantId id(int person) {
        return new ParticipantId("P%03d".formatted(person));
    }

    private void live(int number) {
        var random = dice.split();
        var site = study.sites().get((number - 1) % study.sites().size());
        var strata = Strata.of(study).stream()
                .filter(name -> name.equals(site.code()) || name.startsWith(site.code() + "/"))
                .toList();
        var stratum = strata.get(random.nextInt(strata.size()));
        var sequence = sequence(stratum);
        var arms = sequence == null ? List.of(study.arms().getFirst().code()) : sequence.arms();
        var traits = Traits.drawn(Part.of(number), random);
        var person = new VirtualParticipant(study, scene, id(number), traits, plan.assumptions(), random, arms);
        var day = plan.firstDay().plusDays(1 + (number - 1) / 4);
        if (!admit(person, id(number), site, stratum, day)) {
            return;
        }
        var firstDay = day.plusDays(3);
        begin(id(number), sequence, firstDay, site.zone());
        days(person, id(number), sequence, firstDay, site.zone());
    }

    private @Nullable Sequence sequence(String stratum) {
        return allocations == null
                ? null
                : allocations
                        .sequence(stratum, places.merge(stratum, 1, Integer::sum))
                        .orElse(null);
    }

    /// Screening, consent, enrolment.
    ///
    /// @return whether they were enrolled
    private boolean admit(VirtualParticipant person, ParticipantId id, Site site, String stratum, LocalDate day) {
        var zone = site.zone();
        var at = day.atTime(OFFICE).atZone(zone).toInstant();
        scene.propose(id, person.author(), at, zone, new Admission.Screened(person.screening()));
        for (var assessment : study.assessments()) {
            if (assessment.when() instanceof Assessment.When.AtScreening) {
                for (var event : person.answers().to(assessment.what(), null, new Answers.Now(false, false))) {
                    scene.propose(id, clinicOr(person, event), at.plusSeconds(900), zone, event);
                }
            }
        }
        var quiz = study.consent().quiz().stream().map(Consent.Question::isTrue).toList();
        scene.propose(
                id,
                person.author(),
                at.plusSeconds(3000),
                zone,
                new Admission.ConsentGiven(study.consent().version(), quiz));
        clinic.looksAt(scene.person(id), at.plus(Duration.ofHours(25)), zone);
        scene.propose(
                id,
                clinic.investigator,
                at.plus(Duration.ofHours(26)),
                zone,
                new Admission.Enrolled(site.code(), stratum, true, true));
        return scene.person(id).standing().isEnrolled();
    }

    private Author clinicOr(VirtualParticipant person, ParticipantEvent event) {
        return event instanceof Report ? person.author() : clinic.investigator;
    }

    private void begin(ParticipantId id, @Nullable Sequence sequence, LocalDate firstDay, ZoneId zone) {
        var at = firstDay.minusDays(1).atTime(OFFICE).atZone(zone).toInstant();
        if (sequence != null) {
            scene.propose(
                    id,
                    clinic.preparer,
                    at,
                    zone,
                    new Admission.AllocationAssigned(sequence.stratum(), sequence.number()));
        }
        scene.propose(id, clinic.investigator, at.plusSeconds(600), zone, new Admission.CourseStarted(firstDay, zone));
    }

    private void days(
            VirtualParticipant person, ParticipantId id, @Nullable Sequence sequence, LocalDate firstDay, ZoneId zone) {
        var course = study.course();
        var last = firstDay.plusDays(course.days() + DAYS_OF_FOLLOW_UP);
        for (var date = firstDay; !date.isAfter(last); date = date.plusDays(1)) {
            for (int period = 1; sequence != null && period <= course.periods(); period++) {
                if (date.equals(firstDay.plusDays(course.firstDayOf(period)))
                        && !scene.person(id).hasStopped()) {
                    dispense(id, sequence, period, date, zone);
                }
            }
            var day = new Day(date, zone);
            day.live(
                    at -> Agenda.of(study, scene.person(id), at), (due, from) -> person.meets(due, from, zone, clinic));
            var afternoon = day.at(AFTERNOON);
            clinic.looksAt(scene.person(id), afternoon, zone);
            if (date.isBefore(firstDay.plusDays(course.days()))) {
                person.livesOn(day.at(LocalTime.of(21, 0)), zone);
            }
        }
    }

    private void dispense(ParticipantId id, Sequence sequence, int period, LocalDate date, ZoneId zone) {
        if (allocations != null) {
            allocations
                    .kit(sequence.stratum(), sequence.number(), period)
                    .ifPresent(kit -> scene.propose(
                            id,
                            clinic.preparer,
                            date.atTime(6, 0).atZone(zone).toInstant(),
                            zone,
                            new Dosing.KitDispensed(kit.number(), kit.capsules())));
        }
    }
}
