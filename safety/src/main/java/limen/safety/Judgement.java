package limen.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.evidence.Mode;
import limen.evidence.Verdict;

/// What the rules say about what was observed: every rule that matched, and every rule that lacked
/// something.
///
/// @param matches the strictest first, then in the order of the table
/// @param unanswered in the order of the table
public record Judgement(List<Match> matches, List<Unanswered> unanswered) {
    private static final Comparator<Match> STRICTEST_FIRST =
            Comparator.comparing((Match match) -> match.rule().then()).reversed();

    public Judgement {
        matches = matches.stream().sorted(STRICTEST_FIRST).toList();
        unanswered = List.copyOf(unanswered);
    }

    /// The strictest verdict of all that matched; `NONE` never means that anything is harmless.
    public Verdict verdict() {
        return decisive().map(match -> match.rule().then()).orElse(Verdict.NONE);
    }

    /// The rule that decides: the strictest, the first in the table among equals.
    public Optional<Match> decisive() {
        return matches.stream().findFirst();
    }

    /// Both judgements in one; what stands in both is named once.
    public Judgement and(Judgement other) {
        return new Judgement(
                Stream.concat(matches.stream(), other.matches.stream())
                        .distinct()
                        .toList(),
                Stream.concat(unanswered.stream(), other.unanswered.stream())
                        .distinct()
                        .toList());
    }

    /// The verdict in words: rule, observation, what to do, source and certainty; then what else
    /// matched, and what is not known.
    public String sentence(Mode mode) {
        var said = decisive().map(match -> match.sentence(mode)).orElse("No rule holds this.");
        var others =
                matches.stream().skip(1).map(match -> match.rule().id().text()).collect(Collectors.joining(", "));
        var open = unanswered.stream()
                .map(gap -> "%s needs %s".formatted(gap.rule().id(), gap.missing()))
                .collect(Collectors.joining("; "));
        return said
                + (others.isEmpty() ? "" : " Also matched: %s.".formatted(others))
                + (open.isEmpty() ? "" : " Not answered: %s.".formatted(open));
    }
}
