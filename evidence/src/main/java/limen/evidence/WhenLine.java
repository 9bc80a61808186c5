package limen.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import limen.evidence.Reading.Of;
import org.jspecify.annotations.Nullable;

/// The *when* part of a rule as one line, read from left to right. `and` binds closer than `or`.
///
///     condition  = comparison [ "for" minutes "min" ] [ "and" ( all | "(" all { "or" all } ")" ) ]
///     all        = comparison { "and" comparison }
///     comparison = reading [ sign number | "=" word | "in" "(" word { "," word } ")" | "any" ]
///     reading    = name | "previous" name | "change" "of" name "from" ( "baseline" | "previous" )
///
/// A reading alone means that it is `yes`.
final class WhenLine {
    /// Words of the notation, which no observation may be called.
    static final Set<String> RESERVED =
            Set.of("for", "min", "and", "or", "in", "any", "previous", "change", "of", "from", "baseline");

    private static final Pattern TOKEN = Pattern.compile("\\s*(>=|<=|[<>=(),]|[\\w.+-]+)");

    private final String line;
    private final List<String> tokens;
    private int at;

    WhenLine(String line) {
        this.line = line;
        this.tokens = tokens(line);
    }

    Condition condition() {
        var comparison = comparison();
        var sustained = sustained();
        var with = accept("and") ? alternatives() : List.<List<Comparison>>of();
        if (at < tokens.size()) {
            throw fault(with.isEmpty() ? "\"for ... min\", \"and\" or the end" : "\"and\" or the end");
        }
        return new Condition(comparison, sustained, with);
    }

    private @Nullable Duration sustained() {
        if (!accept("for")) {
            return null;
        }
        var minutes = next("whole minutes");
        if (!minutes.matches("[1-9]\\d{0,8}")) {
            at--;
            throw fault("whole minutes, at least 1");
        }
        expect("min");
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    private List<List<Comparison>> alternatives() {
        if (!accept("(")) {
            return List.of(all());
        }
        var alternatives = new ArrayList<List<Comparison>>();
        do {
            alternatives.add(all());
        } while (accept("or"));
        expect(")");
        return alternatives;
    }

    private List<Comparison> all() {
        var all = new ArrayList<Comparison>();
        do {
            all.add(comparison());
        } while (accept("and"));
        return all;
    }

    private Comparison comparison() {
        var reading = reading();
        if (accept("any")) {
            return new Comparison(reading, Comparator.ANY, new Operand.Nothing());
        }
        if (accept("in")) {
            return new Comparison(reading, Comparator.IN, new Operand.Words(words()));
        }
        if (accept("=")) {
            return new Comparison(reading, Comparator.EQUAL, new Operand.Words(List.of(word())));
        }
        if (at < tokens.size() && Set.of(">=", ">", "<=", "<").contains(tokens.get(at))) {
            var comparator = RuleNotation.comparator("when", next("a sign"));
            return new Comparison(reading, comparator, new Operand.Threshold(number()));
        }
        return new Comparison(reading, Comparator.EQUAL, new Operand.Words(List.of("yes")));
    }

    private Reading reading() {
        if (accept("previous")) {
            return new Reading(name(), Of.PREVIOUS);
        }
        if (!accept("change")) {
            return new Reading(name(), Of.NOW);
        }
        expect("of");
        var name = name();
        expect("from");
        if (accept("baseline")) {
            return new Reading(name, Of.RISE_FROM_BASELINE);
        }
        if (accept("previous")) {
            return new Reading(name, Of.RISE_FROM_PREVIOUS);
        }
        throw fault("\"baseline\" or \"previous\"");
    }

    private List<String> words() {
        expect("(");
        var words = new ArrayList<String>();
        do {
            words.add(word());
        } while (accept(","));
        expect(")");
        return words;
    }

    private String name() {
        var name = next("the name of an observation");
        if (!name.matches("[A-Za-z]\\w*") || RESERVED.contains(name)) {
            at--;
            throw fault("the name of an observation");
        }
        return name;
    }

    private String word() {
        var word = next("a word");
        if (!word.matches("[\\w.+-]+")) {
            at--;
            throw fault("a word");
        }
        return word;
    }

    private double number() {
        var number = next("a number");
        if (!Decimals.is(number)) {
            at--;
            throw fault("a number");
        }
        return Double.parseDouble(number);
    }

    private boolean accept(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw fault("\"%s\"".formatted(token));
        }
    }

    private String next(String expected) {
        if (at == tokens.size()) {
            throw fault(expected);
        }
        return tokens.get(at++);
    }

    private UnreadableCell fault(String expected) {
        var place = at < tokens.size() ? "at \"%s\"".formatted(tokens.get(at)) : "at its end";
        return new UnreadableCell("when", line, "%s %s".formatted(expected, place));
    }

    private static List<String> tokens(String line) {
        var text = line.stripTrailing();
        var token = TOKEN.matcher(text);
        var tokens = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            if (!token.region(from, text.length()).lookingAt()) {
                throw new UnreadableCell(
                        "when", line, "names, numbers, signs and brackets at \"%s\"".formatted(text.substring(from)));
            }
            tokens.add(token.group(1));
            from = token.end();
        }
        return tokens;
    }
}
