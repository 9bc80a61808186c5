package limen.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.evidence.crisis.CrisisResources;
import limen.evidence.crisis.CrisisResources.Place;
import limen.evidence.crisis.Help;
import limen.evidence.crisis.Line;
import org.jspecify.annotations.Nullable;

/// Help for somebody who feels unwell. A number stands here only if it was checked, and not too long
/// ago.
///
/// @param chosen the code of the chosen country; empty if none was chosen, or one that the table does
///     not hold
/// @param place its name, or "your country"
/// @param dial emergency numbers to tap; empty where none may be shown
/// @param why why none is shown, a sentence; null if one is, or no country was chosen
/// @param lines other lines that were checked
/// @param notes what to know of the numbers, sentences
public record UnwellView(
        List<Place> places,
        String chosen,
        String place,
        List<String> dial,
        @Nullable String why,
        List<Reached> lines,
        List<String> notes) {
    public static UnwellView of(String country, LocalDate today) {
        return known(country).map(place -> at(place, today)).orElseGet(() -> nowhere(country));
    }

    private static Optional<Place> known(String country) {
        var asked = country.strip();
        return CrisisResources.places().stream()
                .filter(place -> place.code().equalsIgnoreCase(asked))
                .findFirst();
    }

    private static UnwellView nowhere(String country) {
        return new UnwellView(
                everywhere(),
                "",
                "your country",
                List.of(),
                country.isBlank() ? null : "No numbers are known here for this place.",
                List.of(),
                List.of());
    }

    private static UnwellView at(Place place, LocalDate today) {
        return switch (CrisisResources.in(place.code(), today)) {
            case Help.LocalNumber none ->
                new UnwellView(
                        everywhere(),
                        place.code(),
                        place.name(),
                        List.of(),
                        Words.sentence(none.why()),
                        List.of(),
                        List.of());
            case Help.Numbers numbers -> numbers(place, numbers);
        };
    }

    private static UnwellView numbers(Place place, Help.Numbers numbers) {
        var dial = dial(numbers.emergencyLine());
        return new UnwellView(
                everywhere(),
                place.code(),
                place.name(),
                dial,
                dial.isEmpty() ? "The emergency number of this place could not be confirmed." : null,
                Stream.of(
                                reached("Somebody to talk to", numbers.crisisLine()),
                                reached("Poisons and drugs", numbers.poisonLine()))
                        .flatMap(Optional::stream)
                        .toList(),
                Stream.of(
                                numbers.caution(),
                                "these numbers were last looked at on %s; %s"
                                        .formatted(
                                                numbers.verifiedOn(),
                                                numbers.standing().words()),
                                numbers.status())
                        .filter(note -> !note.isBlank())
                        .map(Words::sentence)
                        .toList());
    }

    private static List<String> dial(Line line) {
        return switch (line) {
            case Line.Checked checked ->
                Arrays.stream(checked.text().split("/", -1))
                        .map(String::strip)
                        .filter(number -> number.matches("\\d{2,5}"))
                        .toList();
            case Line.NotConfirmed _, Line.None _ -> List.of();
        };
    }

    private static Optional<Reached> reached(String title, Line line) {
        return switch (line) {
            case Line.Checked checked ->
                Optional.of(new Reached(
                        title,
                        Arrays.stream(checked.text().split(";", -1))
                                .map(String::strip)
                                .toList()));
            case Line.NotConfirmed _, Line.None _ -> Optional.empty();
        };
    }

    private static List<Place> everywhere() {
        return CrisisResources.places().stream()
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /// A kind of line and the numbers that reach it, as the table words them.
    public record Reached(String title, List<String> numbers) {}

    /// Who reads what the reader could tell.
    public enum Told {
        NOBODY,
        TEAM,
        /// Only the reader.
        JOURNAL
    }
}
