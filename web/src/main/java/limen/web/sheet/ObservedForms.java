package limen.web.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Dosing.PreDoseAnswered;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// Forms whose answers are observations of the rules as they stand.
final class ObservedForms {
    private static final List<String> SEROTONIN_SIGNS =
            List.of("spontaneous_clonus", "tremor", "sweating", "rigidity", "agitation");

    private ObservedForms() {}

    private record OfObservations<E extends ParticipantEvent>(
            List<Field> fields, Function<Map<String, Value>, E> made, Function<E, Map<String, Value>> told)
            implements Sheet.Form<E> {
        @Override
        public E event(Answers answers) {
            return made.apply(Observed.of(answers, fields));
        }

        @Override
        public Optional<String> observation(Field field) {
            return Optional.of(field.name());
        }

        @Override
        public Typed typed(E event) {
            return Observed.typed(told.apply(event), fields);
        }
    }

    static Sheet<Admission.Screened> screening() {
        var fields = Questions.SCREENING.fields(Questions.SCREENING.observations());
        return new Sheet<>(
                "screening",
                "Before you can take part",
                "An honest answer protects you. If one of them closes the door, we say which, and what you can do. Do not"
                        + " stop a medicine to take part.",
                240,
                fields,
                new OfObservations<>(fields, Admission.Screened::new, Admission.Screened::answers));
    }

    /// The questions of the beginning page by page, each an entry of its own: what was told is kept,
    /// and the rules look at all of it together.
    static List<Sheet<Admission.Screened>> screeningPages() {
        return screening().pages().stream()
                .map(fields -> new Sheet<>(
                        "screening",
                        "Before you can take part",
                        "",
                        8 * fields.size(),
                        fields,
                        new OfObservations<>(fields, Admission.Screened::new, Admission.Screened::answers)))
                .toList();
    }

    static Sheet<Admission.Rescreened> rescreening() {
        var fields = Questions.SCREENING.fields(Questions.SCREENING.observations());
        return new Sheet<>(
                "rescreening",
                "Has anything changed?",
                "The questions of the beginning once more. A change is no fault; it only has to be known.",
                180,
                fields,
                new OfObservations<>(fields, Admission.Rescreened::new, Admission.Rescreened::answers));
    }

    static Sheet<PreDoseAnswered> beforeCapsule(@Nullable SlotId slot) {
        var needed = Questions.BEFORE_CAPSULE.observations().stream()
                .filter(name -> !name.equals("hours_since_alcohol"))
                .toList();
        var fields = Questions.BEFORE_CAPSULE.fields(needed);
        return new Sheet<>(
                "before-capsule",
                "How is today?",
                "If something speaks against today, the capsule is left out. It is never made up later, and the study loses"
                        + " nothing by it.",
                40,
                fields,
                new OfObservations<>(fields, answers -> new PreDoseAnswered(slot, answers), PreDoseAnswered::answers));
    }

    /// What is felt, when something is wrong. One mark is enough.
    static Sheet<Report.UnwellReported> unwell() {
        var fields = List.<Field>of(
                Questions.DANGER.asList("Any of these?", "One is enough to call for help now."),
                Questions.UNWELL.asList("Or any of these?", ""));
        return new Sheet<>(
                "unwell",
                "What do you feel?",
                "",
                30,
                fields,
                new OfObservations<>(
                        fields,
                        marked -> new Report.UnwellReported(withSigns(marked)),
                        Report.UnwellReported::observations));
    }

    /// One of these alone may be anything; together they may be too much serotonin, and rules look at how many there
    /// are.
    private static Map<String, Value> withSigns(Map<String, Value> marked) {
        var signs = SEROTONIN_SIGNS.stream().filter(marked::containsKey).count();
        if (signs == 0) {
            return marked;
        }
        var all = new LinkedHashMap<>(marked);
        all.put("serotonin_lay_signs", Value.of((double) signs));
        return all;
    }

    static Sheet<Report.DependenceChecked> habit() {
        var fields = Questions.HABIT.fields(Questions.HABIT.observations());
        return new Sheet<>(
                "habit",
                "Habits",
                "Wanting more is an effect like any other. It helps to notice it early.",
                25,
                fields,
                new OfObservations<>(fields, Report.DependenceChecked::new, Report.DependenceChecked::observations));
    }
}
