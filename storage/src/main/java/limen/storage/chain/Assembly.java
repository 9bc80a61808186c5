package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// Puts runs back into the order in which they were written, and notes what does not fit.
///
/// It walks along the chain from its beginning. Where no run follows, it tries what may have
/// happened, from what can be proven to what can only be supposed.
final class Assembly {
    private static final int LONGEST_WALK = 16;

    private final Links links;
    private final List<Run> open;
    private final List<Run> placed = new ArrayList<>();
    private final Map<Integer, Blob> signed;
    private final Damage damage = new Damage();

    /// True position and link of the row reached.
    private int position;

    private Blob link;

    /// @param signed links that checkpoints name, by position
    Assembly(Links links, Blob genesis, List<Run> runs, Map<Integer, Blob> signed) {
        this.links = links;
        this.link = genesis;
        this.open = new ArrayList<>(runs);
        this.signed = signed;
    }

    Damage solve() {
        while (!open.isEmpty()) {
            if (!(joins(link) || joinsSigned() || forks() || skipsLinks() || exchanged())) {
                suppose();
            }
        }
        return damage;
    }

    /// Runs at their true positions, in that order.
    List<Run> placed() {
        return placed;
    }

    int last() {
        return position;
    }

    private boolean joins(Blob before) {
        var next = follower(before, position + 1, List.of());
        if (next == null) {
            return false;
        }
        place(next, position + 1);
        return true;
    }

    private boolean joinsSigned() {
        var known = signed.get(position);
        if (known == null || known.equals(link) || !joins(known)) {
            return false;
        }
        damage.breaks(placed.getLast().trueFirst());
        return true;
    }

    private @Nullable Run follower(Blob before, int at, List<Run> except) {
        for (var run : open) {
            if (!except.contains(run) && links.fits(before, at, run.first)) {
                return run;
            }
        }
        return null;
    }

    /// Two runs go on from the same row: the last rows of the shorter one do not belong.
    private boolean forks() {
        if (placed.isEmpty()) {
            return false;
        }
        var last = placed.getLast();
        for (int surplus = 1; surplus <= last.reach(); surplus++) {
            var before = last.without(surplus);
            var other = before == null ? null : follower(before, position - surplus + 1, List.of());
            if (other != null && other.rows() >= surplus) {
                damage.inserted(
                        last.last().position() - surplus + 1, last.last().position());
                place(other, position - surplus + 1, last, surplus);
                return true;
            }
        }
        return false;
    }

    /// Rows follow if the links are computed anew from their content: only links were altered.
    private boolean skipsLinks() {
        var path = new ArrayList<Run>();
        var computed = link;
        for (var run : ahead()) {
            if (run.rows() > 1 || path.size() == LONGEST_WALK) {
                return false;
            }
            path.add(run);
            computed = links.next(computed, position + path.size(), run.first);
            var arrived = path.size() > 1 && computed.equals(run.first.link());
            if (arrived || follower(computed, position + path.size() + 1, path) != null) {
                walk(path);
                return true;
            }
        }
        return false;
    }

    private void walk(List<Run> path) {
        for (var run : path) {
            var right = links.next(link, position + 1, run.first);
            if (!right.equals(run.first.link())) {
                damage.linkAltered(run.first.position());
            }
            place(run, position + 1);
            link = right;
            run.rightLink(right);
        }
    }

    /// The content that belongs here stands at another place; position and link stayed.
    private boolean exchanged() {
        var here = next();
        for (var other : candidates()) {
            var moved = new Slip(
                    here.first.position(),
                    other.first.strand(),
                    other.first.version(),
                    other.first.id(),
                    other.first.payload(),
                    here.first.link(),
                    other.first.legible());
            if (other != here && links.fits(link, position + 1, moved)) {
                damage.moved(other.first.position(), other.first.position(), here.first.position());
                place(here, position + 1);
                return true;
            }
        }
        return false;
    }

    private List<Run> candidates() {
        var all = new ArrayList<>(placed);
        all.addAll(open);
        return all;
    }

    private void suppose() {
        var next = next();
        var shift = placed.isEmpty()
                ? 0
                : placed.getLast().trueFirst() - placed.getLast().first.position();
        var at = next.shift() == null ? next.first.position() + shift : next.trueFirst();
        var room = room(next);
        if (at <= position && next.shift() != null && next.rows() > position - at + 1 && !placed.isEmpty()) {
            overlap(next, at);
        } else if (at <= position || at >= room) {
            damage.inserted(next.first.position(), next.last().position());
            open.remove(next);
        } else {
            gap(next, at);
        }
    }

    private void overlap(Run next, int at) {
        var last = placed.getLast();
        var surplus = Math.min(position - at + 1, last.rows());
        if (surplus == 1 && last.last().link().equals(next.first.link())) {
            // Both lead to the same row, and only the one before fits what stands in front of it.
            damage.inserted(next.first.position(), next.first.position());
        } else {
            damage.inserted(last.last().position() - surplus + 1, last.last().position());
            damage.altered(next.first, position - surplus + 1, Damage.Proof.CHAINED);
        }
        place(next, position - surplus + 1, last, surplus);
    }

    private void gap(Run next, int at) {
        var unproven = !placed.isEmpty() && placed.getLast().rows() == 1 && damage.doubts(placed.getLast().first);
        if (at > position + 1) {
            var known = signed.get(at - 1);
            var vouched = known != null && links.fits(known, at, next.first);
            damage.missing(
                    position + 1,
                    at - 1,
                    vouched,
                    placed.isEmpty() ? 0 : placed.getLast().last().position(),
                    next.first.position());
            if (known != null && !vouched) {
                damage.altered(next.first, at, Damage.Proof.SIGNED);
            }
        } else {
            damage.altered(next.first, at, unproven ? Damage.Proof.NONE : Damage.Proof.CHAINED);
        }
        place(next, at);
    }

    /// The true position of the next run that has one.
    private int room(Run next) {
        return ahead().stream()
                .filter(run -> run != next && run.shift() != null && run.trueFirst() > position)
                .findFirst()
                .map(Run::trueFirst)
                .orElse(Integer.MAX_VALUE);
    }

    private Run next() {
        return ahead().getFirst();
    }

    /// What a keeper gives behind the run placed last; if nothing, whatever is left.
    private List<Run> ahead() {
        if (placed.isEmpty()) {
            return List.copyOf(open);
        }
        var behind =
                open.stream().filter(run -> run.index > placed.getLast().index).toList();
        return behind.isEmpty() ? List.copyOf(open) : behind;
    }

    private void place(Run run, int at, Run shortened, int surplus) {
        var before = shortened.without(surplus);
        shortened.trim(surplus);
        if (shortened.rows() == 0) {
            placed.remove(shortened);
        }
        link = before == null ? link : before;
        place(run, at);
    }

    private void place(Run run, int at) {
        run.place(at, link);
        open.remove(run);
        placed.add(run);
        position = run.trueLast();
        link = run.last().link();
    }
}
