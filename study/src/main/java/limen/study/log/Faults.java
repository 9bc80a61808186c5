package limen.study.log;

import java.util.stream.Collectors;
import limen.evidence.Codes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says why a line cannot be read, without quoting what somebody wrote in it.
final class Faults {
    private static final String MISSING = "Missing required creator property";

    private Faults() {}

    static String sentence(JacksonException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                "%s is a field that this version does not know; expected only %s"
                        .formatted(
                                place(unknown),
                                unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidTypeIdException unknown ->
                unknown.getTypeId() == null
                        ? "%s has no type".formatted(place(unknown))
                        : "%s has the type \"%s\", which this version does not know"
                                .formatted(place(unknown), unknown.getTypeId());
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "%s is no known word; expected one of %s".formatted(place(wrong), words(wrong.getTargetType()));
            case ValueInstantiationException refused
            when refused.getCause() != null ->
                "%s cannot be: %s".formatted(place(refused), refused.getCause().getMessage());
            case InvalidNullException empty -> "%s is empty; expected a value".formatted(place(empty));
            case UnreadableForm form -> "%s cannot be read; expected %s".formatted(place(form), form.expected());
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamReadException broken ->
                "It is not whole JSON: it breaks at column %d"
                        .formatted(broken.getLocation().getColumnNr());
            case JacksonException other -> "%s cannot be read".formatted(place(other));
        };
    }

    private static String mismatch(MismatchedInputException mismatch) {
        if (mismatch.getOriginalMessage().startsWith(MISSING)) {
            return "The field %s is missing".formatted(place(mismatch));
        }
        var expected = mismatch.getTargetType();
        return expected == null
                ? "%s is not as expected".formatted(place(mismatch))
                : "%s is not of the expected kind; expected %s".formatted(place(mismatch), kind(expected));
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == String.class) {
            return "text";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    @SuppressWarnings("unchecked")
    private static String words(Class<?> type) {
        return Codes.listed((Class<? extends Enum<?>>) type);
    }

    /// `event.amount.dose`, or `event.kits[2]` within a list.
    private static String place(JacksonException fault) {
        var path = path(fault);
        return path.isEmpty() ? "The line" : path;
    }

    /// The same; empty if it is the whole line.
    static String path(JacksonException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
