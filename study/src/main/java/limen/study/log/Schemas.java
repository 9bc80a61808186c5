package limen.study.log;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.evidence.RuleId;
import limen.safety.Value;
import limen.study.Amount;
import limen.study.Credential;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.ParticipantId;
import limen.study.SlotId;

/// What is written, as JSON Schema 2020-12, read from the records themselves: it cannot say anything else than they.
public final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(int.class, Map.of("type", "integer")),
            Map.entry(Integer.class, Map.of("type", "integer")),
            Map.entry(long.class, Map.of("type", "integer")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(Double.class, Map.of("type", "number")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(Value.class, Map.of("type", List.of("string", "number"))),
            Map.entry(EventId.class, text("uuid", "made by whoever writes the entry")),
            Map.entry(Instant.class, text("date-time", "in UTC, as 2026-03-29T07:00:00Z")),
            Map.entry(LocalDate.class, text("date", "as 2026-03-29")),
            Map.entry(ZonedDateTime.class, text("", "as 2026-03-29T09:00+02:00[Europe/Berlin]")),
            Map.entry(ZoneId.class, text("", "as Europe/Berlin")),
            Map.entry(ParticipantId.class, text("", "a participant code")),
            Map.entry(KitNumber.class, text("", "a kit number")),
            Map.entry(SlotId.class, text("", "period and number in it, as 1/2")),
            Map.entry(RuleId.class, text("", "a rule id")));

    /// Those that say of which type they are.
    private static final Map<Class<?>, Map<Class<?>, String>> TYPED = Map.of(
            Amount.class,
                    Map.of(
                            Amount.Measured.class, "measured",
                            Amount.Estimated.class, "estimated",
                            Amount.Unknown.class, "unknown"),
            Credential.class,
                    Map.of(
                            Credential.Password.class, "password",
                            Credential.OneTimeCodes.class, "one_time_codes",
                            Credential.Passkey.class, "passkey"));

    private final Predicate<RecordComponent> mayLack;
    private final Map<String, Object> named = new TreeMap<>();

    /// @param mayLack the fields that may be missing, beside those that may in a log
    public Schemas(Predicate<RecordComponent> mayLack) {
        this.mayLack = mayLack;
    }

    /// Every record that was met so far, by the name under which the others refer to it.
    public Map<String, Object> named() {
        return named;
    }

    /// The schema of one type.
    public Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType made -> ofMany(made);
            case Class<?> plain -> ofClass(plain);
            case Type other -> throw new IllegalArgumentException("%s has no written form".formatted(other));
        };
    }

    private Map<String, Object> ofMany(ParameterizedType type) {
        var of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return ordered("type", "object", "additionalProperties", of(of[1]));
        }
        return type.getRawType() == Set.class
                ? ordered("type", "array", "items", of(of[0]), "uniqueItems", true)
                : ordered("type", "array", "items", of(of[0]));
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (type == Written.class) {
            return ofClass(Entry.class);
        }
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            var words = Arrays.stream(type.getEnumConstants())
                    .map(each -> Codes.of((Enum<?>) each))
                    .toList();
            return ordered("type", "string", "enum", words);
        }
        if (type.isSealed()) {
            return ordered("oneOf", records(type).distinct().map(this::ofClass).toList());
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("%s has no written form".formatted(type));
        }
        var name = name(type);
        if (!named.containsKey(name)) {
            // Named before it is made: a correction may hold what can be corrected.
            named.put(name, Map.of());
            named.put(name, ofRecord(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Schemas::records)
                : Stream.of(type);
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        if (type == Entry.class) {
            properties.put("format", Map.of("const", Upcasters.ALL.current()));
            required.add("format");
        }
        var word = typeWord(type);
        if (!word.isEmpty()) {
            properties.put("type", Map.of("const", word));
            required.add("type");
        }
        for (var component : type.getRecordComponents()) {
            var name = snake(component.getName());
            properties.put(name, of(component.getGenericType()));
            if (!Optionals.contains(type, component.getName()) && !mayLack.test(component)) {
                required.add(name);
            }
        }
        return ordered("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static String typeWord(Class<?> type) {
        if (Event.class.isAssignableFrom(type)) {
            return EventNames.OF.getOrDefault(type.asSubclass(Event.class), "");
        }
        return TYPED.entrySet().stream()
                .filter(family -> family.getKey().isAssignableFrom(type))
                .map(family -> family.getValue().getOrDefault(type, ""))
                .findFirst()
                .orElse("");
    }

    /// An event is called as in a log; anything else as its class, behind the class that it stands in.
    private static String name(Class<?> type) {
        if (Event.class.isAssignableFrom(type)) {
            return typeWord(type);
        }
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> text(String format, String description) {
        return format.isEmpty()
                ? ordered("type", "string", "description", description)
                : ordered("type", "string", "format", format, "description", description);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
