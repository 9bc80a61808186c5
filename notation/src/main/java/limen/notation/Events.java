package limen.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The text of a file cut into YAML events, within limits that a study file never meets.
///
/// Limits stand here, before anything recurses or grows, because the file may come from anybody.
final class Events {
    static final int MOST_CHARACTERS = 1_000_000;
    static final int MOST_VALUES = 20_000;
    static final int DEEPEST = 32;

    private static final Pattern LEADING_TAB = Pattern.compile("(?m)^ *\\t");

    private Events() {}

    /// The events of the one document in the text, or empty when faults forbid to go on.
    static Optional<List<Event>> of(String text, Faults faults) {
        if (text.length() > MOST_CHARACTERS) {
            faults.add(
                    Place.FILE,
                    "the file has %d characters".formatted(text.length()),
                    "at most %d".formatted(MOST_CHARACTERS));
            return Optional.empty();
        }
        noteHiddenCharacter(text, faults);
        noteTab(text, faults);
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return withinLimits(text, faults);
    }

    private static Optional<List<Event>> withinLimits(String text, Faults faults) {
        var settings = LoadSettings.builder()
                .setParseComments(false)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        var events = new ArrayList<Event>();
        var documents = 0;
        var values = 0;
        var depth = 0;
        var parser = new ParserImpl(settings, new StreamReader(settings, text));
        var place = Place.FILE;
        for (var next = next(parser, place, faults); next.isPresent(); next = next(parser, place, faults)) {
            var event = next.get();
            place = Place.FILE.at(line(event));
            if (event instanceof DocumentStartEvent start) {
                documents++;
                if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
                    faults.add(Place.FILE, "a directive (a line that begins with %) stands in the file", "none");
                }
            } else if (event instanceof NodeEvent) {
                values++;
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (documents > 1) {
                faults.add(place, "a second document begins (--- or ...)", "one document in a file");
                return Optional.empty();
            }
            if (values > MOST_VALUES) {
                faults.add(place, "more than %d values stand in the file".formatted(MOST_VALUES), "fewer");
                return Optional.empty();
            }
            if (depth > DEEPEST) {
                faults.add(place, "more than %d sections stand in one another".formatted(DEEPEST), "fewer");
                return Optional.empty();
            }
            events.add(event);
        }
        return !events.isEmpty() && events.getLast() instanceof StreamEndEvent ? Optional.of(events) : Optional.empty();
    }

    /// The next event, or empty at the end or where the text breaks off.
    ///
    /// The engine stumbles over some garbage with exceptions that are not its own, as over `"\x` at the end;
    /// to the author of the file that is a fault like any other.
    private static Optional<Event> next(ParserImpl parser, Place before, Faults faults) {
        try {
            return parser.hasNext() ? Optional.of(parser.next()) : Optional.empty();
        } catch (YamlEngineException broken) {
            Syntax.add(broken, faults);
        } catch (RuntimeException _) {
            faults.add(before, "what follows cannot be read", "YAML 1.2");
        }
        return Optional.empty();
    }

    static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static void noteHiddenCharacter(String text, Faults faults) {
        var line = 1;
        for (int i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            if (point == '\n' || (point == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
            } else if (point != '\t' && point != '\r' && Shown.isHidden(point)) {
                var found = "a hidden character (U+%04X) stands in the text".formatted(point);
                faults.add(Place.FILE.at(line), found, "visible characters");
                return;
            }
            i += Character.charCount(point);
        }
    }

    private static void noteTab(String text, Faults faults) {
        var tab = LEADING_TAB.matcher(text);
        if (tab.find()) {
            var line = (int) text.substring(0, tab.start()).lines().count() + 1;
            faults.add(Place.FILE.at(line), "a tab stands at the start of the line", "spaces");
        }
    }
}
