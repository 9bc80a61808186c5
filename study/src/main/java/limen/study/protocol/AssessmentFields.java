package limen.study.protocol;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.study.Readings;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;

/// What is asked or measured, and when, as a protocol file writes it.
final class AssessmentFields {
    private static final Duration LONGEST_DELAY = Duration.ofDays(30);

    private enum WhatKind {
        QUESTIONNAIRE,
        TASK,
        VITALS,
        LABORATORY,
        ECG,
        ECHO,
        PREGNANCY_TEST,
        CHECK_IN,
        GUESS,
        RESCREENING,
        DEPENDENCE_CHECK
    }

    private enum WhenKind {
        AT_SCREENING,
        BEFORE_EACH_DOSE,
        AFTER_EACH_DOSE,
        EACH_DAY,
        EVERY_DAYS,
        AT_PERIOD_START,
        AT_PERIOD_END,
        AT_END
    }

    private AssessmentFields() {}

    static Supplier<Placed<Assessment>> ofStudy(Fields fields) {
        return read(fields, false);
    }

    /// Nothing in a journal hangs on a dose or on the periods of a course.
    static Supplier<Placed<Assessment>> ofJournal(Fields fields) {
        return read(fields, true);
    }

    private static Supplier<Placed<Assessment>> read(Fields fields, boolean journal) {
        var code = fields.required("code", Notations.code());
        var what = fields.choice("what", WhatKind.class, kind -> {
            if (journal) {
                checkJournal(fields.code("what", WhatKind.class));
            }
            return what(fields, kind);
        });
        var open = fields.required("open", Notations.duration(Duration.ofMinutes(10), Duration.ofDays(60)));
        var when = fields.choice("when", WhenKind.class, kind -> {
            if (journal) {
                checkJournalMoment(fields.code("when", WhenKind.class));
            }
            if (kind == WhenKind.BEFORE_EACH_DOSE && open.isRead()) {
                checkCurrent(open);
            }
            return when(fields, kind);
        });
        return () -> new Placed<>(new Assessment(code.get(), what.get(), when.get(), open.get()), code);
    }

    private static Supplier<What> what(Fields fields, WhatKind kind) {
        return switch (kind) {
            case QUESTIONNAIRE -> {
                var instrument = named(fields, "instrument", "instrument that Limen knows", Measures.questionnaires());
                yield () -> new What.Questionnaire(instrument.get());
            }
            case TASK -> {
                var task = named(fields, "task", "task that Limen knows", Measures.tasks());
                yield () -> new What.Task(task.get());
            }
            case LABORATORY -> {
                var analytes =
                        fields.list("analytes", Forms.oneOf("laboratory value of the rules", Measures.analytes()));
                yield () -> new What.Laboratory(analytes.get());
            }
            case CHECK_IN -> {
                var instrument = named(fields, "instrument", "check-in that Limen knows", Measures.checkIns());
                yield () -> new What.CheckIn(instrument.get());
            }
            case DEPENDENCE_CHECK -> {
                var instrument =
                        named(fields, "instrument", "dependence check that Limen knows", Measures.dependenceChecks());
                yield () -> new What.DependenceCheck(instrument.get());
            }
            case VITALS -> What.Vitals::new;
            case ECG -> What.Ecg::new;
            case ECHO -> What.Echo::new;
            case PREGNANCY_TEST -> What.PregnancyTest::new;
            case GUESS -> What.Guess::new;
            case RESCREENING -> What.Rescreening::new;
        };
    }

    private static Entry<String> named(Fields fields, String key, String noun, List<String> known) {
        return fields.required(key, Forms.oneOf(noun, known));
    }

    private static Supplier<When> when(Fields fields, WhenKind kind) {
        return switch (kind) {
            case AFTER_EACH_DOSE -> {
                var delay = Notations.duration(Duration.ofMinutes(1), LONGEST_DELAY);
                var delays = fields.required("delays", Form.listOf(delay));
                if (delays.isRead()
                        && !delays.get()
                                .equals(delays.get().stream()
                                        .distinct()
                                        .sorted()
                                        .toList())) {
                    delays.reject("the delays are not in order", "each once, the shortest first");
                }
                yield () -> new When.AfterEachDose(delays.get());
            }
            case EACH_DAY -> {
                var at = fields.time("at");
                yield () -> new When.EachDay(at.get());
            }
            case EVERY_DAYS -> {
                var days = fields.integer("days", 2, 366);
                var at = fields.time("at");
                yield () -> new When.EveryDays(days.get(), at.get());
            }
            case AT_SCREENING -> When.AtScreening::new;
            case BEFORE_EACH_DOSE -> When.BeforeEachDose::new;
            case AT_PERIOD_START -> When.AtPeriodStart::new;
            case AT_PERIOD_END -> When.AtPeriodEnd::new;
            case AT_END -> When.AtEnd::new;
        };
    }

    /// What is older counts for no capsule, so nobody may be led to answer it then.
    private static void checkCurrent(Entry<Duration> open) {
        if (open.get().compareTo(Readings.CURRENT) > 0) {
            open.reject(
                    "open for %s, and what was answered more than %s before a capsule does not count for it"
                            .formatted(Spoken.duration(open.get()), Spoken.duration(Readings.CURRENT)),
                    "at most %s with before_each_dose".formatted(Spoken.duration(Readings.CURRENT)));
        }
    }

    private static void checkJournal(Entry<WhatKind> what) {
        switch (what.get()) {
            case GUESS, RESCREENING, PREGNANCY_TEST ->
                what.reject(
                        "%s belongs to a study".formatted(Spoken.code(what.get())),
                        "what a person can note alone, for a journal proposes no dose and no date");
            case LABORATORY, ECG, ECHO ->
                what.reject(
                        "%s is done by a clinic, and a journal has none".formatted(Spoken.code(what.get())),
                        "what a person can note alone: questionnaire, vitals, check_in or dependence_check");
            case TASK ->
                what.reject(
                        "task has no page in a journal, so nobody could do it",
                        "what a person can note alone: questionnaire, vitals, check_in or dependence_check");
            case QUESTIONNAIRE, VITALS, CHECK_IN, DEPENDENCE_CHECK -> {}
        }
    }

    private static void checkJournalMoment(Entry<WhenKind> when) {
        switch (when.get()) {
            case BEFORE_EACH_DOSE, AFTER_EACH_DOSE, AT_PERIOD_START, AT_PERIOD_END, AT_END ->
                when.reject(
                        "%s hangs on a planned course".formatted(Spoken.code(when.get())),
                        "at_screening, each_day or every_days, for a journal proposes no dose and no date");
            case AT_SCREENING, EACH_DAY, EVERY_DAYS -> {}
        }
    }
}
