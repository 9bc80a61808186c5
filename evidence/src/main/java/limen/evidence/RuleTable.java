package limen.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules in the order of their file, each id once.
public final class RuleTable {
    private final List<Rule> all;
    private final Map<RuleId, Rule> byId = new LinkedHashMap<>();

    public RuleTable(List<Rule> rules) {
        all = List.copyOf(rules);
        for (var rule : all) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("rule %s stands twice; expected each id once".formatted(rule.id()));
            }
        }
    }

    public List<Rule> all() {
        return all;
    }

    public Optional<Rule> find(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The table with one rule more. A rule that is there already cannot be replaced by this.
    public RuleTable with(Rule rule) {
        return new RuleTable(Stream.concat(all.stream(), Stream.of(rule)).toList());
    }

    /// The table without that rule; the same if it holds none of that id.
    public RuleTable without(RuleId id) {
        return new RuleTable(all.stream().filter(rule -> !rule.id().equals(id)).toList());
    }
}
