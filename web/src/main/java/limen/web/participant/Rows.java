package limen.web.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.evidence.OwnTask;
import limen.study.Doses;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;

/// The things of a day as rows: what is done, what is due in the order in which it is done, and what comes later.
final class Rows {
    /// The longest of them lasts three minutes, and each is tried out first.
    static final int SECONDS_A_TASK = 240;

    private final Situation situation;
    private final Clock clock;
    private final List<Due> dues;

    Rows(Situation situation, Clock clock) {
        this.situation = situation;
        this.clock = clock;
        this.dues = situation.agenda(clock.now());
    }

    List<Row> now() {
        var rows = new ArrayList<>(joining());
        if (isOnlyJoining()) {
            return rows;
        }
        rows.addAll(done());
        for (var due : dues) {
            if (!(due.state() instanceof DueState.Ahead)) {
                rows.addAll(rows(due));
            }
        }
        return rows;
    }

    private boolean isNotAgreed() {
        return situation.protocol() instanceof SupervisedStudy
                && situation.person().standing().consented() == null;
    }

    /// Nobody is asked anything before they have agreed to it, nor once they cannot take part.
    private boolean isOnlyJoining() {
        return isNotAgreed()
                || (!situation.person().standing().isEnrolled()
                        && situation.person().supervision().ineligible() != null);
    }

    /// The way into a study, until it is gone.
    private List<Row> joining() {
        if (!(situation.protocol() instanceof SupervisedStudy study)
                || situation.person().standing().isEnrolled()
                || situation.person().hasStopped()) {
            return List.of();
        }
        var screening = new Screening(study, situation, clock.now());
        if (isNotAgreed()) {
            return List.of(
                    new Row(
                            Row.Mark.DUE,
                            "What taking part means",
                            "about 8 min",
                            "Read first; nothing is asked.",
                            Paths.JOIN),
                    new Row(
                            Row.Mark.DUE,
                            "Agree, or not",
                            "about 2 min",
                            "A few statements, true or not.",
                            Paths.CONSENT));
        }
        var pages = screening.pages().size();
        var isOver = screening.isDone() || screening.isClosed();
        return List.of(
                new Row(Row.Mark.DONE, "What taking part means", "", "You agreed. You can take it back.", Paths.JOIN),
                new Row(
                        isOver ? Row.Mark.DONE : Row.Mark.DUE,
                        "Questions about you",
                        isOver ? "" : "page %d of %d".formatted(screening.next(), pages),
                        "Can be answered again if something changes.",
                        isOver ? Paths.SCREENING + "?page=1" : Paths.SCREENING),
                new Row(
                        isOver ? Row.Mark.DONE : Row.Mark.LATER,
                        "What came of it",
                        "",
                        "And what is still to be done, by you and by the clinic.",
                        isOver ? Paths.ELIGIBLE : null));
    }

    List<Row> later() {
        if (isOnlyJoining()) {
            return List.of();
        }
        return dues.stream()
                .filter(due -> due.state() instanceof DueState.Ahead)
                .map(due -> new Row(Row.Mark.LATER, title(due.task()), "from " + clock.moment(due.opens()), "", null))
                .toList();
    }

    int seconds() {
        if (isOnlyJoining()) {
            return 0;
        }
        return dues.stream()
                .filter(due -> due.state() instanceof DueState.Open)
                .mapToInt(due -> seconds(due.task()))
                .sum();
    }

    private List<Row> rows(Due due) {
        return switch (due.task()) {
            case Task.TakeCapsule _ -> capsule(due);
            case Task.Assess(var assessment, var slot) -> List.of(assessment(due, assessment));
            case Task.Contact _ ->
                List.of(new Row(
                        Row.Mark.DUE,
                        title(due.task()),
                        "until " + clock.moment(due.closes()),
                        "They call you.",
                        null));
        };
    }

    private Row assessment(Due due, Assessment assessment) {
        var form = Sheets.of(assessment.what(), null);
        var isTask = assessment.what() instanceof Assessment.What.Task;
        return new Row(
                Row.Mark.DUE,
                title(due.task()),
                form.isPresent() || isTask ? "about " + Today.spoken(seconds(due.task())) : "",
                form.isPresent() || isTask
                        ? "until %s".formatted(clock.moment(due.closes()))
                        : "Your clinic does this with you.",
                form.isPresent() ? Paths.form(due) : isTask ? Paths.task(due) : null);
    }

    private List<Row> capsule(Due due) {
        if (due.state() instanceof DueState.Held) {
            return List.of(new Row(
                    Row.Mark.HELD,
                    "Capsule",
                    "held",
                    "Leave it in the kit. This row opens if your study doctor lifts the hold in time.",
                    null));
        }
        return Checks.of(situation, clock.now())
                .map(checks -> steps(due, checks))
                .orElse(List.of());
    }

    private List<Row> steps(Due due, Checks checks) {
        var rows = new ArrayList<Row>();
        if (checks.hasSetting()) {
            rows.add(step("Where you are, and who is there", checks.isSettingDone(), 20, Paths.SETTING));
        }
        rows.add(step("How is today?", checks.areQuestionsDone(), 40, Paths.QUESTIONS));
        var kit = checks.kit().map(number -> "Capsule, kit " + number).orElse("Capsule");
        if (!checks.areDone()) {
            rows.add(new Row(
                    Row.Mark.LATER,
                    kit,
                    "until " + clock.moment(due.closes()),
                    "Opens when what comes before it is done.",
                    null));
        } else if (checks.isOpen() && checks.lacksKit()) {
            rows.add(new Row(
                    Row.Mark.HELD,
                    "Capsule",
                    "no kit for it",
                    "By the record no kit for this capsule is with you. Take it from no other kit, and ask your team.",
                    Paths.CAPSULE));
        } else if (checks.isOpen()) {
            rows.add(new Row(Row.Mark.DUE, kit, "until " + clock.moment(due.closes()), "Two taps.", Paths.CAPSULE));
        } else {
            rows.add(new Row(Row.Mark.HELD, kit, "left out", "Leave it in the kit.", Paths.CAPSULE));
        }
        return rows;
    }

    private static Row step(String title, boolean done, int seconds, String path) {
        return done
                ? new Row(Row.Mark.DONE, title, "", "Can be answered again if something changes.", path)
                : new Row(Row.Mark.DUE, title, "about " + Today.spoken(seconds), "", path);
    }

    /// What was done today, so that a day shows what it held.
    private List<Row> done() {
        var rows = new ArrayList<Row>();
        for (var taken : situation.person().doses().taken()) {
            if (clock.isToday(taken.at())) {
                rows.add(taken(taken));
            }
        }
        for (var assessment : DueForm.assessments(situation)) {
            situation
                    .person()
                    .answered()
                    .last(assessment.what(), clock.now())
                    .filter(clock::isToday)
                    .ifPresent(
                            at -> rows.add(new Row(Row.Mark.DONE, title(assessment.what()), clock.time(at), "", null)));
        }
        return rows.stream().distinct().toList();
    }

    private Row taken(Doses.Taken taken) {
        return switch (situation.protocol()) {
            case SupervisedStudy _ -> ofStudy(taken);
            case PersonalJournal _ ->
                new Row(Row.Mark.DONE, "Something you took", clock.time(taken.at()), "written down", null);
        };
    }

    private Row ofStudy(Doses.Taken taken) {
        return new Row(
                Row.Mark.DONE,
                taken.slot() == null ? "Capsule, not planned" : "Capsule",
                clock.time(taken.at()),
                taken.capsules() == 1 ? "taken" : "taken, not a whole one",
                null);
    }

    /// What somebody can fill in alone is called; nothing for the rest.
    static Optional<String> form(Task task) {
        return task instanceof Task.Assess(var assessment, var slot)
                ? Sheets.of(assessment.what(), slot).map(Sheet::title)
                : Optional.empty();
    }

    static String title(Task task) {
        return switch (task) {
            case Task.TakeCapsule _ -> "Capsule";
            case Task.Assess(var assessment, var slot) -> title(assessment.what());
            case Task.Contact _ -> "A call from your team";
        };
    }

    static String title(Assessment.What what) {
        return Sheets.of(what, null).map(Sheet::title).orElseGet(() -> switch (what) {
            case Assessment.What.Task(var task) ->
                OwnTask.find(task).map(Rows::spoken).orElse("A task");
            case Assessment.What.Laboratory _ -> "A blood sample";
            case Assessment.What.Ecg _ -> "A heart tracing";
            case Assessment.What.Echo _ -> "A heart ultrasound";
            case Assessment.What.Questionnaire _,
                    Assessment.What.Vitals _,
                    Assessment.What.PregnancyTest _,
                    Assessment.What.CheckIn _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _,
                    Assessment.What.DependenceCheck _ -> "Questions";
        });
    }

    static String spoken(OwnTask task) {
        return switch (task) {
            case REACTION_TIME -> "A task: quick eyes";
            case DIGIT_SPAN -> "A task: digits in mind";
            case ALTERNATIVE_USES -> "A task: uses for a thing";
        };
    }

    static int seconds(Task task) {
        return switch (task) {
            case Task.TakeCapsule _ -> 60;
            case Task.Assess(var assessment, var slot) ->
                assessment.what() instanceof Assessment.What.Task
                        ? SECONDS_A_TASK
                        : Sheets.of(assessment.what(), slot).map(Sheet::seconds).orElse(0);
            case Task.Contact _ -> 0;
        };
    }
}
