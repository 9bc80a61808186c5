package limen.notation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Values put together from events; whatever makes a file mean more than it shows is a fault.
final class Composition {
    private final Iterator<Event> events;
    private final Faults faults;

    private Composition(List<Event> events, Faults faults) {
        this.events = events.iterator();
        this.faults = faults;
    }

    /// The root of the document, or empty when it is no section of named entries.
    static Optional<Value.Mapping> of(List<Event> events, Faults faults) {
        var nodes = events.stream()
                .filter(event -> event instanceof NodeEvent || event instanceof CollectionEndEvent)
                .toList();
        if (nodes.isEmpty()) {
            faults.add(Place.FILE, "the file is empty", "entries such as title: My study");
            return Optional.empty();
        }
        var composition = new Composition(nodes, faults);
        var first = composition.events.next();
        var root = composition.value(first, Place.FILE.at(Events.line(first)));
        if (root instanceof Value.Mapping mapping) {
            return Optional.of(mapping);
        }
        faults.add(root.place(), "the file holds no named entries", "entries such as title: My study");
        return Optional.empty();
    }

    /// @param place where the value belongs, with the line of its name
    private Value value(Event event, Place place) {
        if (event instanceof AliasEvent alias) {
            faults.add(place, "*%s repeats another value".formatted(alias.getAlias()), "the value itself");
            return new Value.Unreadable(place);
        }
        if (event instanceof ScalarEvent scalar) {
            plain(scalar, scalar.getTag(), place);
            return new Value.Scalar(place, scalar.getValue(), !scalar.isPlain());
        }
        if (event instanceof CollectionStartEvent collection) {
            plain(collection, collection.getTag(), place);
        }
        return event instanceof MappingStartEvent ? mapping(place) : sequence(place);
    }

    private void plain(NodeEvent node, Optional<String> tag, Place place) {
        node.getAnchor()
                .ifPresent(anchor -> faults.add(place, "&%s names a value".formatted(anchor), "the value alone"));
        tag.ifPresent(name -> faults.add(place, "the tag %s".formatted(Shown.text(name)), "the value alone"));
    }

    private Value sequence(Place place) {
        var items = new ArrayList<Value>();
        for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            items.add(value(event, place.item(Events.line(event), items.size() + 1)));
        }
        return new Value.Sequence(place, items);
    }

    private Value mapping(Place place) {
        var entries = new LinkedHashMap<String, Value>();
        var lines = new LinkedHashMap<String, Integer>();
        for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
            var line = Events.line(event);
            var key = key(event, place.at(line));
            var value = value(events.next(), key == null ? place.at(line) : place.entry(line, key));
            if (key == null) {
                continue;
            }
            var first = lines.putIfAbsent(key, line);
            if (first == null) {
                entries.put(key, value);
            } else {
                faults.add(place.entry(line, key), "the entry stands in line %d already".formatted(first), "it once");
            }
        }
        return new Value.Mapping(place, entries);
    }

    private @Nullable String key(Event event, Place place) {
        var value = value(event, place);
        if (!(value instanceof Value.Scalar scalar)) {
            if (!(value instanceof Value.Unreadable)) {
                faults.add(place, "a list or section stands where a name must", "a name");
            }
            return null;
        }
        if (scalar.text().isBlank()) {
            faults.add(place, "an entry has no name", "a name before the colon");
            return null;
        }
        return scalar.text();
    }
}
