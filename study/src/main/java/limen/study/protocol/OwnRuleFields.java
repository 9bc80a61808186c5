package limen.study.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import limen.evidence.Certainty;
import limen.evidence.Condition;
import limen.evidence.Context;
import limen.evidence.Domain;
import limen.evidence.Lifter;
import limen.evidence.ObservationTable;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.evidence.RuleNotation;
import limen.evidence.Rules;
import limen.evidence.Scope;
import limen.evidence.UnreadableCell;
import limen.evidence.Verdict;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;

/// Rules that a protocol adds to the reviewed ones. All rules that match are heard and the strictest decides, so
/// that one rule more can never make a verdict milder.
final class OwnRuleFields {
    private OwnRuleFields() {}

    static Entry<List<Rule>> read(Fields fields, Entry<Identity> identity, Scope scope) {
        var study = identity.isRead() ? identity.get().code().toUpperCase(Locale.ROOT) : "OWN";
        var rules = fields.optional(
                "rules", Form.listOf(Form.section(inner -> rule(inner, study, scope))), List.<Placed<Rule>>of());
        return Placed.distinct(rules).map(Placed::values);
    }

    private static Supplier<Placed<Rule>> rule(Fields fields, String study, Scope scope) {
        var code = fields.required(
                "code", Notations.matching("rule code", "1 to 12 capitals and digits", "[A-Z0-9]{1,12}"));
        var when = fields.required("when", Forms.text().map(OwnRuleFields::condition));
        var in = fields.code("in", Context.class);
        var then = fields.code("then", Verdict.class);
        var lifts = fields.code("lifts", Lifter.class);
        var because = fields.text("because")
                .map(text -> said(text, NeverSaid.inSource(text), "the source of the threshold without it"));
        var words = fields.text("words")
                .map(text -> said(text, NeverSaid.inWords(text), "what was measured and what happens now, without it"));
        if (then.isRead() && then.get() == Verdict.NONE) {
            then.reject("a rule that asks for nothing", "caution, hold, exclude, stop or seek_care");
        }
        if (then.isRead() && lifts.isRead()) {
            checkLifter(then.get(), lifts);
        }
        if (code.isRead() && Rules.reviewed().find(id(study, code)).isPresent()) {
            code.reject("%s is a reviewed rule".formatted(id(study, code)), "another code");
        }
        return () -> new Placed<>(
                new Rule(
                        id(study, code),
                        Domain.STUDY,
                        when.get(),
                        in.get(),
                        scope,
                        then.get(),
                        lifts.get(),
                        "protocol.rule",
                        words.get(),
                        words.get(),
                        because.get(),
                        Certainty.PROPOSAL),
                code);
    }

    private static String said(String text, Optional<String> never, String expected) {
        never.ifPresent(word -> {
            throw new IllegalArgumentException(
                    "\"%s\" is said to nobody who takes part; expected %s".formatted(word, expected));
        });
        return text;
    }

    private static void checkLifter(Verdict then, Entry<Lifter> lifts) {
        var lifter = Spoken.code(lifts.get());
        switch (then) {
            case SEEK_CARE -> {
                if (lifts.get() != Lifter.NOBODY) {
                    lifts.reject("%s lifts a call for medical help".formatted(lifter), "nobody");
                }
            }
            case STOP -> {
                if (lifts.get() != Lifter.NOBODY) {
                    lifts.reject("%s lifts a stop, and a stop is for good".formatted(lifter), "nobody");
                }
            }
            case EXCLUDE -> {
                if (lifts.get() == Lifter.TIME) {
                    lifts.reject("time lifts an exclusion", "nobody, physician or investigator");
                }
            }
            case NONE, CAUTION, HOLD -> {}
        }
    }

    private static RuleId id(String study, Entry<String> code) {
        return new RuleId(study + "-" + code.get());
    }

    private static Condition condition(String line) {
        try {
            var condition = RuleNotation.when(line);
            ObservationTable.reviewed().check(condition);
            new NeverMatches(ObservationTable.reviewed()).reason(condition).ifPresent(reason -> {
                throw new IllegalArgumentException(
                        "the rule would be silent: %s; expected a condition that can be met".formatted(reason));
            });
            return condition;
        } catch (UnreadableCell fault) {
            throw new IllegalArgumentException(
                    "\"%s\" is no condition of the rules; expected %s".formatted(fault.value(), fault.expected()),
                    fault);
        }
    }
}
