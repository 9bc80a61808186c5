package limen.study.log;

import java.util.Objects;
import limen.study.Entry;
import limen.study.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/// One entry as one line of JSON, and back. The same entry is always the same line.
public final class EntryJson {
    private static final ObjectWriter WRITER = EntryMapper.MAPPER.writerFor(Entry.class);
    private static final ObjectReader READER = EntryMapper.MAPPER.readerFor(Entry.class);
    private static final String FORMAT = "format";

    /// The format comes first, so that a reader knows it before the rest.
    private static final String BEGINNING = "{\"%s\":%d,".formatted(FORMAT, Upcasters.ALL.current());

    private EntryJson() {}

    public static String write(Entry entry) {
        return BEGINNING + WRITER.writeValueAsString(entry).substring(1);
    }

    public static Line read(String line) {
        return read(line, Upcasters.ALL);
    }

    /// The name by which an event stands in a log.
    public static String nameOf(Event event) {
        return nameOf(event.getClass());
    }

    /// The same of a class of events.
    public static String nameOf(Class<? extends Event> event) {
        return Objects.requireNonNull(EventNames.OF.get(event), "an event that has a name");
    }

    /// Where a line cannot be read, as `event.amount.dose`; empty where no field can be named.
    public static String misread(String line) {
        try {
            reading(line, Upcasters.ALL);
            return "";
        } catch (JacksonException fault) {
            return Faults.path(fault);
        }
    }

    static Line read(String line, Upcasters upcasters) {
        try {
            return reading(line, upcasters);
        } catch (JacksonException fault) {
            return damaged(Faults.sentence(fault));
        }
    }

    private static Line reading(String line, Upcasters upcasters) {
        try (var parser = EntryMapper.MAPPER.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !FORMAT.equals(parser.nextName())
                    || parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
                return damaged("It does not begin like an entry; expected {\"%s\":1,...".formatted(FORMAT));
            }
            var format = parser.getIntValue();
            if (format > upcasters.current()) {
                return new Line.Unreadable(
                        Line.Cause.NEWER,
                        "It is in format %d, written by a newer Limen; this one reads up to format %d."
                                .formatted(format, upcasters.current()));
            }
            if (format < 1) {
                return damaged("Its format is %d; expected 1 to %d".formatted(format, upcasters.current()));
            }
            if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
                return damaged("It ends after its format");
            }
            var entry = format == upcasters.current() ? today(parser) : older(parser, format, upcasters);
            return parser.nextToken() == null ? new Line.Read(entry) : damaged("It goes on after its end");
        }
    }

    private static Entry today(JsonParser parser) {
        return READER.readValue(parser);
    }

    private static Entry older(JsonParser parser, int format, Upcasters upcasters) {
        ObjectNode line = EntryMapper.MAPPER.readerFor(ObjectNode.class).readValue(parser);
        return READER.readValue(upcasters.lift(line, format));
    }

    private static Line damaged(String sentence) {
        return new Line.Unreadable(Line.Cause.DAMAGED, sentence);
    }
}
