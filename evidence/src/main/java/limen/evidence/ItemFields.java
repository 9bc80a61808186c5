package limen.evidence;

import java.util.Optional;
import java.util.function.Supplier;
import limen.evidence.Item.Skip;
import limen.evidence.Item.Wording;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;

/// The entries of one item in the file of an instrument.
final class ItemFields {
    private static final int MOST = 10_000;

    private ItemFields() {}

    /// An item that still waits for what all items of its instrument share.
    @FunctionalInterface
    interface Unfinished {
        Item with(Optional<Answer> shared, Wording wording);
    }

    static Supplier<Unfinished> item(Fields fields) {
        var code = fields.text("code");
        var text = fields.optional("text", Forms.text(), "");
        var reverse = fields.optional("reverse", Forms.yesNo(), false);
        var scored = fields.optional("scored", Forms.yesNo(), true);
        var loinc = fields.optional("loinc", Forms.text(), "");
        var options = fields.optional("options", Form.listOf(Form.section(ItemFields::option)));
        var analogue = fields.optionalSection("analogue", ItemFields::analogue);
        var amount = fields.optionalSection("amount", ItemFields::amount);
        var clockTime = fields.optional("clock_time", Forms.yesNo(), false);
        var symptoms = fields.optional("symptoms", Form.listOf(Forms.text().map(ItemFields::symptom)));
        var skip = fields.optionalSection("skipped_if", ItemFields::skip);
        var wording = fields.optional("wording", Forms.code(Wording.class));
        return () -> {
            var own = options.get()
                    .<Answer>map(Answer.Choice::new)
                    .or(analogue)
                    .or(amount)
                    .or(() -> clockTime.get() ? Optional.of(new Answer.ClockTime()) : Optional.empty())
                    .or(() -> symptoms.get().map(Answer.Symptoms::new));
            return (shared, common) -> new Item(
                    code.get(),
                    text.get(),
                    reverse.get(),
                    scored.get(),
                    own.or(() -> shared)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "item %s has no answers; expected options, analogue, amount, clock_time or symptoms"
                                            .formatted(code.get()))),
                    loinc.get(),
                    skip.get().orElse(null),
                    wording.get().orElse(common));
        };
    }

    static Supplier<Answer.Option> option(Fields fields) {
        var value = fields.integer("value", 0, MOST);
        var label = fields.optional("label", Forms.text(), "");
        return () -> new Answer.Option(value.get(), label.get());
    }

    private static Supplier<Answer> analogue(Fields fields) {
        var left = fields.text("left");
        var right = fields.text("right");
        var lowest = fields.integer("lowest", 0, MOST);
        var highest = fields.integer("highest", 0, MOST);
        return () -> new Answer.Analogue(left.get(), right.get(), lowest.get(), highest.get());
    }

    private static Supplier<Answer> amount(Fields fields) {
        var unit = fields.text("unit");
        var lowest = fields.number("lowest", 0, MOST);
        var highest = fields.number("highest", 0, MOST);
        var step = fields.number("step", 0.000001, MOST);
        return () -> new Answer.Amount(unit.get(), lowest.get(), highest.get(), step.get());
    }

    private static Supplier<Skip> skip(Fields fields) {
        var items = fields.list("items", Forms.text());
        var value = fields.integer("value", 0, MOST);
        return () -> new Skip(items.get(), value.get());
    }

    private static String symptom(String name) {
        if (ObservationTable.reviewed().get(name).kind() instanceof Observation.Kind.YesNo) {
            return name;
        }
        throw new IllegalArgumentException("\"%s\" is no symptom; expected one that is yes or no".formatted(name));
    }
}
