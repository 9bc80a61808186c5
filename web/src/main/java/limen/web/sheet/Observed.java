package limen.web.sheet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.safety.Value;

/// Answers in the language of the rules, and back.
final class Observed {
    private Observed() {}

    /// The answers to some fields, by the observation that each is named after. What was skipped is missing.
    static Map<String, Value> of(Answers answers, Collection<Field> fields) {
        var observed = new LinkedHashMap<String, Value>();
        for (var field : fields) {
            var number = answers.number(field.name());
            if (number != null) {
                observed.put(field.name(), Value.of(number));
            } else if (!answers.word(field.name()).isEmpty()) {
                observed.put(field.name(), Value.of(answers.word(field.name())));
            }
            answers.several(field.name()).forEach(name -> observed.put(name, Value.yes()));
        }
        return observed;
    }

    /// What would have to be typed.
    static Typed typed(Map<String, Value> observed, Collection<Field> fields) {
        var typed = Typed.NOTHING;
        for (var field : fields) {
            typed = switch (field) {
                case Field.AnyOf any -> typed.with(any.name(), noticed(observed, any));
                case Field.Number _, Field.Line _, Field.OneOf _, Field.Time _, Field.Words _ -> {
                    var value = observed.get(field.name());
                    yield value == null ? typed : typed.with(field.name(), text(value));
                }
            };
        }
        return typed;
    }

    private static List<String> noticed(Map<String, Value> observed, Field.AnyOf any) {
        return any.options().stream()
                .map(Field.Option::value)
                .filter(name -> Value.yes().equals(observed.get(name)))
                .toList();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Number(var number) -> Numbers.plain(number);
            case Value.Word(var word) -> word;
        };
    }
}
