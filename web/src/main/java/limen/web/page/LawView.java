package limen.web.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.evidence.Horizon;
import limen.evidence.law.Country;
import limen.evidence.law.Position;

/// What may be shown of the law of a place on a day.
public sealed interface LawView {
    /// A place that the table does not hold. Its name is not repeated: nobody here has read it.
    LawView UNKNOWN = new Assumed("This place", "It is not in our table.");

    Pattern NOT_FOUND = Pattern.compile("\\bNOT\\b");

    String place();

    static LawView of(Country country, LocalDate today) {
        return switch (country.position()) {
            case Position.AssumeIllegal assumed ->
                new Assumed(
                        assumed.place(),
                        "It is controlled under the Convention of 1971; the details of this country are not verified.");
            case Position.Fact fact ->
                fact.verifiedOn().plusDays(Horizon.of("law").days()).isBefore(today)
                        ? new Assumed(
                                fact.place(),
                                "Our row was last looked at on %s, which is too long ago.".formatted(fact.verifiedOn()))
                        : shown(fact);
        };
    }

    private static LawView shown(Position.Fact fact) {
        return new Shown(
                fact.place(),
                List.of(
                        new Part("Holding it", Words.sentence(fact.held())),
                        part("Listed as", fact.schedule()),
                        part("Given by a physician", fact.medicalPath()),
                        part("In a study", fact.researchPath())),
                fact.standing().words(),
                fact.verifiedOn(),
                fact.knowledgeDate(),
                found(fact.source()));
    }

    /// The parts of a source that were found. What the table names as not found is no source, and would
    /// be read as one.
    private static String found(String source) {
        return Arrays.stream(source.split("(?<=[.;])\\s+", -1))
                .filter(part -> !NOT_FOUND.matcher(part).find())
                .collect(Collectors.joining(" "))
                .replaceAll("[;.]\\s*$", "");
    }

    private static Part part(String title, Country.Part part) {
        return new Part(title, part.confirmed() ? Words.sentence(part.text()) : "Not confirmed.");
    }

    /// One statement, or that it was not confirmed.
    record Part(String title, String sentence) {}

    /// A row of which something was confirmed.
    ///
    /// @param standing how it was checked
    /// @param knowledge how old the texts are that were read
    record Shown(String place, List<Part> parts, String standing, LocalDate verifiedOn, String knowledge, String source)
            implements LawView {}

    /// Nothing that could be shown as fact.
    ///
    /// @param why a sentence
    record Assumed(String place, String why) implements LawView {}
}
