package limen.web.console.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.Strata;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;

/// How somebody comes into the study, as forms of the clinic.
final class AdmissionForms {
    private static final String WEIGHT = "body_weight";

    private AdmissionForms() {}

    static ActForm<Admission.Enrolled> enrol(SupervisedStudy study) {
        var strata = Strata.of(study).stream()
                .map(stratum -> new Field.Option(stratum, stratum))
                .toList();
        var fields = List.of(
                new Field.OneOf("stratum", "Site, and stratum if there are any", "", strata, true),
                Field.yesNo("emergency", "Has an emergency contact been named?", "it is kept outside Limen", true),
                Field.yesNo("support", "Has a support person been named?", "", true),
                DecisionForms.reason("What was looked at before enrolling?", "screening, consent, tests"));
        return new ActForm<>(
                Act.ENROL,
                new Sheet<>(
                        Act.ENROL.code(),
                        Act.ENROL.title(),
                        "",
                        40,
                        fields,
                        Told.once(answers -> new Admission.Enrolled(
                                site(answers.word("stratum")),
                                answers.word("stratum"),
                                answers.isYes("emergency"),
                                answers.isYes("support")))),
                "All rules of screening are asked once more, by the last that is known. If something is missing or in the way, nobody is enrolled and the page says what it is.",
                "enrol this person");
    }

    private static String site(String stratum) {
        var slash = stratum.indexOf('/');
        return slash < 0 ? stratum : stratum.substring(0, slash);
    }

    static ActForm<Admission.CourseStarted> start(SupervisedStudy study, Participant person) {
        var fields = List.of(
                new Field.Words("first-day", "First day of the first period", "year-month-day", 10, 1, true),
                new Field.Words("zone", "Time zone of the person's clocks", "such as Europe/Zurich", 40, 1, true),
                DecisionForms.reason("What was looked at before the start?", "kit handed out, tests in date"));
        return new ActForm<>(
                Act.START,
                new Sheet<>(Act.START.code(), Act.START.title(), "", 40, fields, Told.once(AdmissionForms::started)),
                "The plan of capsules, questions and measurements begins on that day.",
                "start the course of this person",
                Typed.NOTHING.with("zone", zone(study, person).getId()));
    }

    private static ZoneId zone(SupervisedStudy study, Participant person) {
        var enrolment = person.standing().enrolment();
        return study.sites().stream()
                .filter(site -> enrolment != null && site.code().equals(enrolment.site()))
                .findFirst()
                .map(Site::zone)
                .orElse(study.sites().getFirst().zone());
    }

    private static Admission.CourseStarted started(Answers answers) {
        return new Admission.CourseStarted(
                When.day("first-day", answers.word("first-day")), zone(answers.word("zone")));
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed.strip());
        } catch (DateTimeException _) {
            throw Sheet.misfit("zone", "This is no time zone. Please write it like Europe/Zurich.");
        }
    }

    /// The first screening, or the questions once more for somebody who takes part.
    static ActForm<? extends ParticipantEvent> screening(boolean isEnrolled) {
        return isEnrolled ? form(rescreened(), "entered anew") : form(screened(), "entered");
    }

    private static <E extends ParticipantEvent> ActForm<E> form(Sheet.Form<E> form, String how) {
        return new ActForm<>(
                Act.SCREENING,
                new Sheet<>(Act.SCREENING.code(), Act.SCREENING.title(), ActForms.AS_ASKED, 300, fields(), form),
                "The answers are %s in the person's record, and the rules look at all of them together. A question without an answer stays as it was."
                        .formatted(how),
                "entered these answers as they were given");
    }

    private static List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Number(
                WEIGHT, "Body weight", "as weighed; the person is not asked for it", "kg", 20, 400, 0.1, false));
        for (var field : Sheets.screening().fields()) {
            fields.add(skippable(field));
        }
        fields.add(DecisionForms.reason("How were the answers given?", "in person, by telephone, from which papers"));
        return fields;
    }

    /// Whatever the clinic does not know, it leaves out.
    private static Field skippable(Field field) {
        return switch (field) {
            case Field.Number(var name, var label, var hint, var unit, var low, var high, var step, var needed) ->
                new Field.Number(name, label, hint, unit, low, high, step, false);
            case Field.OneOf(var name, var label, var hint, var options, var needed) ->
                new Field.OneOf(name, label, hint, options, false);
            case Field.Time _, Field.Words _, Field.Line _, Field.AnyOf _ -> field;
        };
    }

    private static Sheet.Form<Admission.Screened> screened() {
        return Told.once(answers -> new Admission.Screened(told(answers)));
    }

    private static Sheet.Form<Admission.Rescreened> rescreened() {
        return Told.once(answers -> new Admission.Rescreened(told(answers)));
    }

    private static Map<String, Value> told(Answers answers) {
        var told = new LinkedHashMap<String, Value>();
        for (var field : fields()) {
            var number = answers.number(field.name());
            if (number != null) {
                told.put(field.name(), Value.of(number));
            } else if (field instanceof Field.OneOf
                    && !answers.word(field.name()).isEmpty()) {
                told.put(field.name(), Value.of(answers.word(field.name())));
            }
        }
        if (told.isEmpty()) {
            throw Sheet.misfit(WEIGHT, "No question was answered. Please answer at least one.");
        }
        return told;
    }
}
