package limen.study.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.study.protocol.AnalysisPlan.Multiplicity;
import limen.study.protocol.AnalysisPlan.Spending;
import limen.study.protocol.AnalysisPlan.Strategy;
import limen.study.protocol.Outcome.Role;

/// Outcomes and the plan of their analysis, as a protocol file writes them.
final class AnalysisFields {
    /// What can come between the capsules and their outcome.
    private static final Set<String> EVENTS = new TreeSet<>(Set.of(
            "dose_missed",
            "dose_late",
            "dose_off_schedule",
            "dosing_stopped",
            "withdrawal",
            "medicine_started",
            "unblinded",
            "death"));

    /// Without a word on these two nobody knows whom the result speaks of.
    private static final List<String> ALWAYS = List.of("dosing_stopped", "withdrawal");

    private static final List<String> COVARIATES = List.of("baseline", "site", "stratum", "period", "expectancy");

    private AnalysisFields() {}

    /// @param asked what brings values; an outcome that nothing asks for is a fault
    static Entry<List<Placed<Outcome>>> outcomes(Fields fields, Entry<List<Placed<Assessment>>> asked) {
        var outcomes = Placed.distinct(fields.sections("outcomes", inner -> outcome(inner, asked)));
        if (outcomes.isRead()) {
            var primary = outcomes.get().stream()
                    .filter(outcome -> outcome.value().role() == Role.PRIMARY)
                    .count();
            if (primary != 1) {
                outcomes.reject("%d outcomes are primary".formatted(primary), "exactly one");
            }
        }
        return outcomes;
    }

    private static Supplier<Placed<Outcome>> outcome(Fields fields, Entry<List<Placed<Assessment>>> asked) {
        var code = fields.required("code", Notations.code());
        var source = fields.required("source", Forms.oneOf("measure that Limen holds", Measures.sources()));
        var role = fields.code("role", Role.class);
        var better = fields.code("better", Outcome.Better.class);
        if (source.isRead()
                && asked.isRead()
                && asked.get().stream()
                        .noneMatch(each -> Measures.brings(each.value().what(), source.get()))) {
            source.reject("no assessment asks for %s".formatted(source.get()), "one that does");
        }
        return () -> new Placed<>(new Outcome(code.get(), source.get(), role.get(), better.get()), code);
    }

    static Supplier<AnalysisPlan> plan(Fields fields, Entry<List<Placed<Outcome>>> outcomes) {
        var estimand = fields.text("estimand");
        var population = fields.text("population");
        var events = fields.required("intercurrent_events", Form.mapOf(Forms.code(Strategy.class)))
                .map(AnalysisFields::known);
        var primary = fields.required("primary", primary(outcomes));
        var smallest = fields.number("smallest_effect", 0.001, 1_000);
        var multiplicity = fields.code("multiplicity", Multiplicity.class);
        var looks = fields.integer("looks", 0, 20);
        var spending = spending(fields, looks);
        var covariates = fields.optional("covariates", Form.listOf(Forms.oneOf("covariate", COVARIATES)), List.of());
        return () -> new AnalysisPlan(
                estimand.get(),
                population.get(),
                events.get(),
                primary.get(),
                smallest.get(),
                multiplicity.get(),
                looks.get(),
                spending.get().orElse(null),
                covariates.get());
    }

    /// Said where there are looks, and nowhere else: chosen after the first of them it would keep no promise.
    private static Entry<Optional<Spending>> spending(Fields fields, Entry<Integer> looks) {
        var spending = fields.optional("spending", Forms.code(Spending.class));
        if (looks.isRead() && spending.isRead()) {
            if (looks.get() > 0 && spending.get().isEmpty()) {
                looks.reject(
                        "%d looks, and no word on how the error is spent over them".formatted(looks.get()),
                        "`spending: obrien_fleming` or `spending: pocock` beside it");
            } else if (looks.get() == 0 && spending.get().isPresent()) {
                spending.reject("there are no looks to spend an error on", "no such entry, or looks");
            }
        }
        return spending;
    }

    private static Form<String> primary(Entry<List<Placed<Outcome>>> outcomes) {
        if (!outcomes.isRead()) {
            return Notations.code();
        }
        var primary = Placed.values(outcomes.get()).stream()
                .filter(outcome -> outcome.role() == Role.PRIMARY)
                .map(Outcome::code)
                .toList();
        return primary.isEmpty() ? Notations.code() : Forms.oneOf("primary outcome", primary);
    }

    private static Map<String, Strategy> known(Map<String, Strategy> events) {
        for (var event : events.keySet()) {
            if (!EVENTS.contains(event)) {
                throw new IllegalArgumentException("\"%s\" is no intercurrent event; expected one of %s"
                        .formatted(event, String.join(", ", EVENTS)));
            }
        }
        for (var event : ALWAYS) {
            if (!events.containsKey(event)) {
                throw new IllegalArgumentException(
                        "nothing is said of %s; expected what happens to data after it".formatted(event));
            }
        }
        return events;
    }
}
