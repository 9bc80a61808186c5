package limen.web.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Answer;
import limen.evidence.Feed;
import limen.evidence.Instrument;
import limen.evidence.Item;
import limen.evidence.ObservationTable;
import limen.safety.Value;
import limen.study.Report.CheckInAnswered;
import limen.study.Report.QuestionnaireAnswered;

/// Questionnaires and check-ins: each item a field, in the words and order of the instrument. Every one can be skipped.
final class InstrumentForms {
    private static final int SECONDS_A_LINE = 4;
    private static final int SECONDS_A_CHOICE = 7;
    private static final int SECONDS_A_LIST = 10;
    /// Items named by a bare number would not do as names in a page.
    private static final String ITEM = "item-";

    private InstrumentForms() {}

    static Sheet<QuestionnaireAnswered> questionnaire(Instrument instrument) {
        var fields = fields(instrument);
        return new Sheet<>(
                "questionnaire-" + instrument.id().toLowerCase(Locale.ROOT),
                Titles.of(instrument),
                lead(instrument),
                seconds(instrument),
                fields,
                new OfItems(instrument));
    }

    static Sheet<CheckInAnswered> checkIn(Instrument instrument) {
        return new Sheet<>(
                "check-in-" + instrument.id().toLowerCase(Locale.ROOT),
                Titles.of(instrument),
                lead(instrument),
                seconds(instrument),
                fields(instrument),
                new OfCheckIn(instrument));
    }

    private static String lead(Instrument instrument) {
        return (instrument.instructions() + " " + instrument.stem()).strip();
    }

    private static int seconds(Instrument instrument) {
        return instrument.items().stream()
                .mapToInt(item -> switch (item.answer()) {
                    case Answer.Analogue _, Answer.Amount _, Answer.ClockTime _ -> SECONDS_A_LINE;
                    case Answer.Choice _ -> SECONDS_A_CHOICE;
                    case Answer.Symptoms _ -> SECONDS_A_LIST;
                })
                .sum();
    }

    private static List<Field> fields(Instrument instrument) {
        var fields = new ArrayList<Field>();
        for (var item : instrument.items()) {
            var name = ITEM + item.code();
            switch (item.answer()) {
                case Answer.Choice(var options) ->
                    fields.add(new Field.OneOf(
                            name,
                            item.text(),
                            "",
                            options.stream()
                                    .map(option -> new Field.Option(String.valueOf(option.value()), option.label()))
                                    .toList(),
                            false));
                case Answer.Analogue(var left, var right, var lowest, var highest) ->
                    fields.add(new Field.Line(name, item.text(), left, right, lowest, highest));
                case Answer.Amount(var unit, var lowest, var highest, var step) ->
                    fields.add(new Field.Number(name, item.text(), "", Units.of(unit), lowest, highest, step, false));
                case Answer.Symptoms(var observations) ->
                    fields.add(new Field.AnyOf(
                            name,
                            item.text(),
                            "",
                            observations.stream()
                                    .map(each -> new Field.Option(each, said(each)))
                                    .toList()));
                case Answer.ClockTime _ ->
                    fields.add(new Field.Time(name, item.text(), "hours and minutes, as 22:40", false));
            }
        }
        return fields;
    }

    private static String said(String observation) {
        return Units.spoken(ObservationTable.reviewed()
                .find(observation)
                .map(known -> known.label())
                .orElse(observation));
    }

    /// The answers as whole numbers by item.
    private record OfItems(Instrument instrument) implements Sheet.Form<QuestionnaireAnswered> {
        @Override
        public QuestionnaireAnswered event(Answers answers) {
            return new QuestionnaireAnswered(instrument.id(), numbers(instrument, answers));
        }

        @Override
        public Typed typed(QuestionnaireAnswered event) {
            return InstrumentForms.typed(instrument, event.answers(), Map.of());
        }
    }

    /// Marks and options as numbers by item; what rules look at, by its name there.
    private record OfCheckIn(Instrument instrument) implements Sheet.Form<CheckInAnswered> {
        @Override
        public CheckInAnswered event(Answers answers) {
            var scales = new LinkedHashMap<>(numbers(instrument, answers));
            var observations = new LinkedHashMap<String, Value>();
            for (var item : instrument.items()) {
                var fed = fed(instrument, item);
                var number = answers.number(ITEM + item.code());
                if (item.answer() instanceof Answer.Amount && fed.isPresent()) {
                    scales.remove(item.code());
                    if (number != null) {
                        observations.put(fed.get(), Value.of(number));
                    }
                }
                answers.several(ITEM + item.code()).forEach(name -> observations.put(name, Value.yes()));
            }
            return new CheckInAnswered(instrument.id(), scales, observations);
        }

        @Override
        public Optional<String> observation(Field field) {
            return instrument.items().stream()
                    .filter(item -> field.name().equals(ITEM + item.code()))
                    .findFirst()
                    .flatMap(item -> fed(instrument, item));
        }

        @Override
        public Typed typed(CheckInAnswered event) {
            return InstrumentForms.typed(instrument, event.scales(), event.observations());
        }
    }

    private static Map<String, Integer> numbers(Instrument instrument, Answers answers) {
        var numbers = new LinkedHashMap<String, Integer>();
        for (var item : instrument.items()) {
            var name = ITEM + item.code();
            var whole = answers.whole(name);
            if (whole != null) {
                numbers.put(item.code(), whole);
            } else if (!answers.word(name).isEmpty()) {
                numbers.put(item.code(), Integer.valueOf(answers.word(name)));
            }
        }
        return numbers;
    }

    private static Typed typed(Instrument instrument, Map<String, Integer> numbers, Map<String, Value> observations) {
        var typed = Typed.NOTHING;
        for (var item : instrument.items()) {
            var name = ITEM + item.code();
            var number = numbers.get(item.code());
            if (number != null) {
                typed = typed.with(
                        name,
                        item.answer() instanceof Answer.ClockTime
                                ? "%02d:%02d".formatted(number / 60, number % 60)
                                : String.valueOf(number));
            }
            if (fed(instrument, item).map(observations::get).orElse(null) instanceof Value.Number(var value)) {
                typed = typed.with(name, Numbers.plain(value));
            }
            if (item.answer() instanceof Answer.Symptoms(var names)) {
                typed = typed.with(
                        name,
                        names.stream()
                                .filter(each -> Value.yes().equals(observations.get(each)))
                                .toList());
            }
        }
        return typed;
    }

    /// The observation that is taken from an item as it stands.
    private static Optional<String> fed(Instrument instrument, Item item) {
        return instrument.observations().entrySet().stream()
                .filter(fed -> fed.getValue().equals(new Feed.OfItem(item.code())))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
