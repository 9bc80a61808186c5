package limen.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import limen.evidence.Instrument.Band;
import limen.evidence.Instrument.Change;
import limen.evidence.Instrument.CriticalAnswer;
import limen.evidence.Item.Wording;
import limen.notation.Document;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.notation.Parsed;

/// The file of one instrument.
final class InstrumentFile {
    private static final int MOST = 10_000;

    private enum ScoringKind {
        SUM,
        SUM_TIMES,
        MEAN_OF_ITEMS,
        ANY_YES,
        ITEM_WISE
    }

    private enum MissingKind {
        NONE_ALLOWED,
        PRORATE,
        EACH_ALONE
    }

    private InstrumentFile() {}

    static Parsed<Instrument> read(String yaml) {
        return Document.read(yaml, InstrumentFile::instrument);
    }

    private static Supplier<Instrument> instrument(Fields fields) {
        var id = fields.text("id");
        var name = fields.text("name");
        var construct = fields.text("construct");
        var recall = fields.text("recall");
        var instructions = fields.optional("instructions", Forms.text(), "");
        var stem = fields.optional("stem", Forms.text(), "");
        var wording = fields.code("wording", Wording.class);
        var options = fields.optional("options", Form.listOf(Form.section(ItemFields::option)));
        var items = fields.sections("items", ItemFields::item);
        var scoring = fields.section("scoring", InstrumentFile::scoring);
        var missing = fields.section("missing", InstrumentFile::missing);
        var bands = fields.optional("bands", Form.listOf(Form.section(InstrumentFile::band)), List.of());
        var change = fields.optionalSection("change", InstrumentFile::change);
        var critical =
                fields.optional("critical_items", Form.listOf(Form.section(InstrumentFile::critical)), List.of());
        var observations = fields.optional(
                        "observations", Form.mapOf(Forms.text().map(Feed::of)), Map.of())
                .map(InstrumentFile::observed);
        var loinc = fields.optionalSection("loinc", InstrumentFile::loinc);
        var licence = fields.section("licence", InstrumentFile::licence);
        var source = fields.text("source");
        var notes = fields.optional("notes", Form.listOf(Forms.text()), List.of());
        return () -> {
            var shared = options.get().<Answer>map(Answer.Choice::new);
            var instrument = new Instrument(
                    id.get(),
                    name.get(),
                    construct.get(),
                    recall.get(),
                    instructions.get(),
                    stem.get(),
                    items.get().stream()
                            .map(item -> item.with(shared, wording.get()))
                            .toList(),
                    scoring.get(),
                    missing.get(),
                    bands.get(),
                    change.get().orElse(null),
                    critical.get(),
                    observations.get(),
                    loinc.get().map(List::getFirst).orElse(""),
                    loinc.get().map(List::getLast).orElse(""),
                    licence.get(),
                    source.get(),
                    notes.get());
            Reach.check(instrument, ObservationTable.reviewed());
            return instrument;
        };
    }

    private static Map<String, Feed> observed(Map<String, Feed> feeds) {
        feeds.keySet().forEach(ObservationTable.reviewed()::get);
        return new LinkedHashMap<>(feeds);
    }

    private static Supplier<Scoring> scoring(Fields fields) {
        return fields.choice("kind", ScoringKind.class, kind -> switch (kind) {
            case SUM -> Scoring.Sum::new;
            case SUM_TIMES -> {
                var factor = fields.integer("factor", 2, 100);
                yield () -> new Scoring.SumTimes(factor.get());
            }
            case MEAN_OF_ITEMS -> Scoring.MeanOfItems::new;
            case ANY_YES -> {
                var screen = fields.list("screen", Forms.text());
                var acute = fields.text("acute");
                yield () -> new Scoring.AnyYes(screen.get(), acute.get());
            }
            case ITEM_WISE -> Scoring.ItemWise::new;
        });
    }

    private static Supplier<MissingItems> missing(Fields fields) {
        return fields.choice("kind", MissingKind.class, kind -> switch (kind) {
            case NONE_ALLOWED -> MissingItems.NoneAllowed::new;
            case PRORATE -> {
                var most = fields.integer("most", 1, 100);
                yield () -> new MissingItems.Prorate(most.get());
            }
            case EACH_ALONE -> MissingItems.EachAlone::new;
        });
    }

    private static Supplier<Band> band(Fields fields) {
        var from = fields.integer("from", -MOST, MOST);
        var to = fields.integer("to", -MOST, MOST);
        var label = fields.text("label");
        return () -> new Band(from.get(), to.get(), label.get());
    }

    private static Supplier<Change> change(Fields fields) {
        var points = fields.number("points", 0, MOST);
        var source = fields.text("source");
        return () -> new Change(points.get(), source.get());
    }

    private static Supplier<CriticalAnswer> critical(Fields fields) {
        var item = fields.text("item");
        var atLeast = fields.integer("at_least", 0, MOST);
        return () -> new CriticalAnswer(item.get(), atLeast.get());
    }

    private static Supplier<List<String>> loinc(Fields fields) {
        var panel = fields.text("panel");
        var total = fields.text("total");
        return () -> List.of(panel.get(), total.get());
    }

    private static Supplier<Licence> licence(Fields fields) {
        var status = fields.code("status", Licence.Status.class);
        var terms = fields.text("terms");
        var attribution = fields.text("attribution");
        return () -> new Licence(status.get(), terms.get(), attribution.get());
    }
}
