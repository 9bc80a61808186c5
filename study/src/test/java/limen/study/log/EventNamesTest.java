package limen.study.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventNamesTest {
    @Test
    void every_event_of_the_sealed_hierarchy_has_a_name_of_its_own() {
        assertThat(EventNames.OF.keySet()).isEqualTo(leaves(Event.class).collect(Collectors.toSet()));
        assertThat(EventNames.OF.values()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]+"));
    }

    @Test
    void every_event_is_among_the_random_ones() {
        assertThat(new RandomEvents(new SplittableRandom(1)).types()).isEqualTo(EventNames.OF.keySet());
    }

    /// The file is never written anew: lines of new types are added to it.
    @Test
    void a_line_once_written_is_read_and_written_the_same_for_ever() throws IOException {
        var golden = golden();
        var entries = EntryLog.read(golden);
        assertThat(entries).isInstanceOf(EntryLog.Whole.class);
        var whole = ((EntryLog.Whole) entries).entries();
        assertThat(EntryLog.write(whole)).isEqualTo(golden);
        assertThat(whole.stream().map(entry -> entry.event().getClass()).collect(Collectors.toSet()))
                .isEqualTo(EventNames.OF.keySet());
    }

    @Test
    void what_a_line_may_leave_out_is_what_the_types_mark_as_nullable() {
        var types = Stream.concat(Stream.of(Entry.class, Times.class, Author.class), leaves(Event.class));
        assertThat(types)
                .allSatisfy(type -> assertThat(Optionals.OF.getOrDefault(type, Set.of()))
                        .as(type.getName())
                        .isEqualTo(Arrays.stream(type.getRecordComponents())
                                .filter(component ->
                                        component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                                .map(RecordComponent::getName)
                                .collect(Collectors.toSet())));
    }

    @Test
    void a_set_holds_words_or_constants_whose_order_is_that_of_their_text() {
        var sets = leaves(Event.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> component.getType() == Set.class)
                .map(component -> component.getGenericType().getTypeName())
                .toList();
        assertThat(sets)
                .isNotEmpty()
                .allMatch(type -> List.of("String", "Seriousness", "GuessReason").stream()
                        .anyMatch(element -> type.endsWith(element + ">")));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(EventNamesTest::leaves)
                        .distinct()
                : Stream.of(type);
    }

    private static String golden() throws IOException {
        try (var file = Objects.requireNonNull(EventNamesTest.class.getResourceAsStream("every-event.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
