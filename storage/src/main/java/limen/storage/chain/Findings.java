package limen.storage.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Flaws as they are told: what one cause did to many places is one of them.
final class Findings {
    /// How many of a kind are told one by one, where each may well have a cause of its own.
    private static final int FEW = 5;

    private static final String ROWS = "rows";
    private static final String LINES = "lines";

    private Findings() {}

    /// What flaws must share to be told together, and where each is.
    ///
    /// @param alike equal for those that can be told together
    /// @param singly how many of them are told one by one
    private record Kind(Object alike, int singly, String places, Places.Span span) {
        static Kind of(Flaw flaw, int singly, int first, int last) {
            return new Kind(flaw.getClass(), singly, ROWS, new Places.Span(first, last));
        }

        Kind only(Object shared) {
            return new Kind(List.of(alike, shared), singly, places, span);
        }
    }

    /// @param flaws in the order in which they are told
    static List<Flaw> together(List<Flaw> flaws) {
        var groups = new LinkedHashMap<Object, List<Flaw>>();
        for (var flaw : flaws) {
            groups.computeIfAbsent(kind(flaw).map(Kind::alike).orElse(flaw), alike -> new ArrayList<>())
                    .add(flaw);
        }
        var told = new ArrayList<Flaw>();
        groups.values().forEach(group -> told.addAll(together(group, group.getFirst())));
        return told;
    }

    private static List<Flaw> together(List<Flaw> group, Flaw first) {
        var kinds = group.stream().flatMap(flaw -> kind(flaw).stream()).toList();
        if (kinds.isEmpty() || group.size() <= kinds.getFirst().singly()) {
            return group;
        }
        var others = kinds.subList(1, kinds.size()).stream().map(Kind::span).toList();
        return List.of(new Flaw.Alike(first, Places.of(kinds.getFirst().places(), others)));
    }

    private static Optional<Kind> kind(Flaw flaw) {
        return switch (flaw) {
            case Flaw.Altered(var first, var last, var since) ->
                Optional.of(Kind.of(flaw, FEW, first, last).only(since == first));
            case Flaw.LinkAltered(var position) -> Optional.of(Kind.of(flaw, FEW, position, position));
            case Flaw.Missing(var first, var last, var vouched) ->
                Optional.of(Kind.of(flaw, FEW, first, last).only(vouched));
            case Flaw.Inserted(var first, var last) -> Optional.of(Kind.of(flaw, FEW, first, last));
            case Flaw.Renumbered(var first, var last, var was) ->
                Optional.of(Kind.of(flaw, FEW, first, last).only(was - first));
            case Flaw.Rewritten(var from, var to, var resigned) ->
                Optional.of(Kind.of(flaw, FEW, from, to).only(resigned));
            case Flaw.GapInStrand(var position, var expected, var found) ->
                Optional.of(Kind.of(flaw, FEW, position, position));
            case Flaw.Unreadable(var position) -> Optional.of(Kind.of(flaw, 1, position, position));
            case Flaw.ErasureUnproven(var first, var rows) -> Optional.of(Kind.of(flaw, FEW, first, first));
            case Flaw.AfterErasure(var position, var until) -> Optional.of(Kind.of(flaw, FEW, position, position));
            case Flaw.KeyLost(var first, var last, var rows, var spoilt) ->
                Optional.of(Kind.of(flaw, FEW, first, first).only(spoilt));
            case Flaw.WrongSignature(var position, var key) ->
                Optional.of(Kind.of(flaw, 1, position, position).only(key));
            case Flaw.UnknownKey(var position, var expected, var by) ->
                Optional.of(Kind.of(flaw, 1, position, position).only(List.of(expected, by)));
            case Flaw.Unsigned(var position) -> Optional.of(Kind.of(flaw, 1, position, position));
            case Flaw.UnreadableCheckpoint(var number, var why) ->
                Optional.of(new Kind(
                        List.of(flaw.getClass(), why), 1, "checkpoints number", new Places.Span(number, number)));
            case Flaw.OtherStudy(var position, var study) ->
                Optional.of(Kind.of(flaw, 1, position, position).only(study));
            case Flaw.CheckpointMissing(var position) -> Optional.of(Kind.of(flaw, FEW, position, position));
            case Flaw.Contradicted(var position) -> Optional.of(Kind.of(flaw, FEW, position, position));
            case Flaw.ErasureListed(var line, var what) ->
                Optional.of(new Kind(List.of(flaw.getClass(), what), 1, LINES, new Places.Span(line, line)));
            case Flaw.Moved _,
                    Flaw.Cut _,
                    Flaw.KeyDamaged _,
                    Flaw.GivenChanged _,
                    Flaw.LayoutChanged _,
                    Flaw.CheckpointsMissing _,
                    Flaw.More _,
                    Flaw.Alike _ -> Optional.empty();
        };
    }
}
