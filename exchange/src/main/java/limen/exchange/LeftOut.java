package limen.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import limen.study.Entry;
import org.jspecify.annotations.Nullable;

/// What of a study's log a passport does not carry, counted: whoever recomputes it must say how many people are missing
/// as the study itself does.
///
/// @param people who took their data back
/// @param theirs entries about those people
/// @param erased entries that nobody can read any more
/// @param own entries of which nothing but somebody's own words would be left, or who came in with what and
///     took what away
public record LeftOut(int people, int theirs, int erased, int own) {
    private static final Pattern PEOPLE = Pattern.compile("people_who_took_their_data_back,(\\d{1,9})");

    /// Counts what is left out of a log.
    ///
    /// @param log all that can be read
    /// @param erased what cannot
    public static LeftOut of(List<Entry> log, int erased) {
        var back = TakenBack.of(log);
        var theirs = (int) log.stream().filter(back::isAbout).count();
        return new LeftOut(
                back.people().size(),
                theirs,
                erased,
                log.size() - theirs - Passport.shown(log).size());
    }

    /// As a part of a passport.
    public String text() {
        return """
                what,count
                people_who_took_their_data_back,%d
                entries_about_them,%d
                entries_erased,%d
                entries_of_own_words_or_of_access,%d
                """.formatted(people, theirs, erased, own);
    }

    /// How many people took their data back and are not in a passport's log; none in a passport that does not say so,
    /// whose log has them.
    ///
    /// @param text the part; null if there is none
    /// @return nothing if the part says no such number
    static Optional<Integer> people(@Nullable String text) {
        if (text == null) {
            return Optional.of(0);
        }
        return text.lines()
                .map(PEOPLE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(line -> Integer.valueOf(line.group(1)));
    }
}
