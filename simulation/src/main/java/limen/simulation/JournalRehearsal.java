package limen.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.protocol.Consent;
import limen.study.protocol.PersonalJournal;
import limen.study.schedule.Agenda;
import limen.study.schedule.Task;

/// The rehearsal of a personal journal: people who take what they take, when they take it, and write it down. Nothing
/// in
/// here reads a dose or a date from the journal, because it offers none.
final class JournalRehearsal {
    private static final int DAYS = 56;
    private static final int LEAVES_ON = 40;

    private final PersonalJournal journal;
    private final Rehearsal.Plan plan;
    private final SplittableRandom dice;
    private final Scene scene;

    JournalRehearsal(PersonalJournal journal, Tables tables, Rehearsal.Plan plan) {
        this.journal = journal;
        this.plan = plan;
        this.dice = new SplittableRandom(plan.seed());
        this.scene = new Scene(journal, tables, dice.split());
    }

    Rehearsal play(IntConsumer progress) {
        var people = new HashMap<ParticipantId, Participant>();
        for (int i = 1; i <= plan.participants(); i++) {
            var id = new ParticipantId("J%03d".formatted(i));
            new Writer(id, Part.of(i), dice.split()).live();
            people.put(id, scene.person(id));
            progress.accept(100 * i / plan.participants());
        }
        return new Rehearsal(scene.log(), people, scene.conduct(), null, scene.refusals());
    }

    /// Somebody who keeps a journal.
    private final class Writer {
        private final ParticipantId id;
        private final Part part;
        private final SplittableRandom random;
        private final Answers answers;
        private final Traits traits;
        private final Author author;
        private final ZoneId zone = plan.zone();

        Writer(ParticipantId id, Part part, SplittableRandom random) {
            this.id = id;
            this.part = part;
            this.random = random;
            this.traits = Traits.drawn(part, random);
            this.answers = new Answers(traits, plan.assumptions(), random);
            this.author = new Author(Role.PARTICIPANT, id.text());
        }

        void live() {
            var start = plan.firstDay();
            var at = start.atTime(9, 0).atZone(zone).toInstant();
            var quiz = journal.consent().quiz().stream()
                    .map(Consent.Question::isTrue)
                    .toList();
            scene.propose(id, author, at, zone, new Admission.Screened(answers.screening()));
            scene.propose(
                    id,
                    author,
                    at.plusSeconds(300),
                    zone,
                    new Admission.ConsentGiven(journal.consent().version(), quiz));
            for (int day = 1; day <= DAYS; day++) {
                live(start.plusDays(day), day);
            }
        }

        private void live(LocalDate date, int number) {
            answers.sleeps();
            var day = new Day(date, zone);
            day.live(at -> Agenda.of(journal, scene.person(id), at), (due, from) -> {
                if (due.task() instanceof Task.Assess(var assessment, var slot)
                        && random.nextDouble() < plan.assumptions().answers()) {
                    var at = from.plus(Duration.ofMinutes(random.nextInt(30)));
                    answers.to(assessment.what(), slot, new Answers.Now(false, false))
                            .forEach(event -> scene.propose(id, author, at, zone, event));
                    return at;
                }
                return from;
            });
            if (part == Part.LEAVES && number == LEAVES_ON) {
                scene.propose(
                        id, author, day.at(LocalTime.of(20, 0)), zone, new Rights.WithdrawnFromDosing("had enough"));
            }
            if (!scene.person(id).hasStopped() && random.nextDouble() < 0.18) {
                takesSomething(day);
            }
            if (part == Part.HELD && number == 20) {
                scene.propose(id, author, day.at(LocalTime.of(18, 0)), zone, answers.vitals(148, 84));
            }
            if (part == Part.STOPPED && number == 30) {
                scene.propose(id, author, day.at(LocalTime.of(18, 0)), zone, answers.vitals(128, 116));
            }
        }

        private void takesSomething(Day day) {
            var at = day.at(LocalTime.of(8, 0)).plus(Duration.ofMinutes(random.nextInt(240)));
            var dose = new Dose(8 + random.nextInt(10), Salt.HYDROCHLORIDE);
            scene.propose(id, author, at, zone, new Dosing.DoseTaken(null, null, 1, new Amount.Estimated(dose, 4)));
            scene.propose(id, author, at.plusSeconds(7200), zone, answers.vitals(new Answers.Now(true, false)));
            if (random.nextDouble() < 0.2) {
                scene.propose(
                        id, author, at.plusSeconds(9000), zone, new Report.JournalWritten("Calm morning.", Set.of()));
            }
        }
    }
}
