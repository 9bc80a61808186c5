package limen.study.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Function;
import limen.evidence.Codes;
import limen.evidence.RuleId;
import limen.safety.Value;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.SlotId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values that stand in a line as one text, one number, or one list in order.
final class WrittenForms {
    private WrittenForms() {}

    static SimpleModule module() {
        var module = new SimpleModule("limen");
        text(module, EventId.class, EventId::of, "a UUID");
        text(module, ParticipantId.class, ParticipantId::new, "a participant code");
        text(module, KitNumber.class, KitNumber::new, "a kit number");
        text(module, SlotId.class, WrittenForms::slot, "a slot as in 1/2");
        text(module, RuleId.class, RuleId::new, "a rule id");
        text(module, ZonedDateTime.class, ZonedDateTime::parse, "a time as in 2026-03-29T09:00+02:00[Europe/Berlin]");
        text(module, Instant.class, Instant::parse, "a time as in 2026-03-29T07:00:00Z");
        text(module, LocalDate.class, LocalDate::parse, "a day as in 2026-03-29");
        text(module, ZoneId.class, ZoneId::of, "a zone as in Europe/Berlin");
        form(module, Value.class, WrittenForms::writeValue, WrittenForms::readValue, "a word or a number");
        module.addSerializer(Written.class, new Lines());
        number(module, Double.class);
        number(module, double.class);
        module.addSerializer(new Sorted());
        return module;
    }

    private static SlotId slot(String text) {
        var parts = text.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a slot");
        }
        return new SlotId(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static void writeValue(Value value, JsonGenerator out) {
        switch (value) {
            case Value.Number(var number) -> out.writeNumber(number);
            case Value.Word(var word) -> out.writeString(word);
        }
    }

    private static Value readValue(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_STRING ? Value.of(in.getString()) : Value.of(readNumber(in));
    }

    private static void number(SimpleModule module, Class<Double> type) {
        form(module, type, (value, out) -> out.writeNumber(finite(value)), WrittenForms::readNumber, "a finite number");
    }

    private static double readNumber(JsonParser in) {
        if (!in.currentToken().isNumeric()) {
            throw new IllegalArgumentException("Not a number");
        }
        return finite(in.getDoubleValue());
    }

    private static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("%s cannot stand in a log; expected a finite number".formatted(number));
        }
        return number;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> of, String expected) {
        form(module, type, (value, out) -> out.writeString(value.toString()), in -> of.apply(text(in)), expected);
    }

    private static String text(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("Not a text");
        }
        return in.getString();
    }

    private interface Write<T> {
        void to(T value, JsonGenerator out);
    }

    private static <T> void form(
            SimpleModule module, Class<T> type, Write<T> write, Function<JsonParser, T> read, String expected) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                write.to(value, out);
            }
        });
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                try {
                    return read.apply(in);
                } catch (IllegalArgumentException | DateTimeException refused) {
                    throw new UnreadableForm(in, expected, refused);
                }
            }
        });
    }

    /// An entry within something else is the same line that it is in a log.
    private static final class Lines extends StdSerializer<Written> {
        Lines() {
            super(Written.class);
        }

        @Override
        public void serialize(Written written, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(EntryJson.write(written.entry()));
        }
    }

    /// Sets have no order of their own; sorted, the same entry is the same bytes.
    private static final class Sorted extends StdSerializer<Set<?>> {
        Sorted() {
            super(Set.class);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            set.stream()
                    .map(element -> element instanceof Enum<?> constant ? Codes.of(constant) : element.toString())
                    .sorted()
                    .forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
