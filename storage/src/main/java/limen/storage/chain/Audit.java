package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;

/// The check of a whole log: it takes the rows one after the other, and then says what is not as it was
/// written.
///
/// It keeps a few hundred bytes for each strand and each place where the chain breaks, not for each row.
public final class Audit implements Consumer<Row> {
    private static final int MOST_UNREADABLE = 50_000;

    private final AuditBasis basis;
    private final Marks marks;
    private final Links links = new Links();
    private final Blob genesis;
    private final Runs runs;
    private final Versions versions = new Versions();
    private final Keyless keyless = new Keyless();
    private final Tombstones tombstones;
    private final List<Integer> unreadable = new ArrayList<>();
    private boolean unopened;
    private int unreadableMore;
    private int unreadableFrom;

    public Audit(AuditBasis basis) {
        this.basis = basis;
        this.marks = new Marks(basis);
        this.genesis = Chain.genesis(basis.study());
        this.tombstones = new Tombstones(basis);
        this.runs = new Runs(links, genesis, marks.positions());
    }

    /// Takes the next row, in the order of their positions, as a keeper gives them; nobody tried to open it.
    @Override
    public void accept(Row row) {
        unopened();
        accept(row, Legible.UNKNOWN);
    }

    /// Says that nobody opens the rows.
    public void unopened() {
        unopened = true;
    }

    /// Takes the next row, which somebody tried to open.
    public void accept(Row row, Legible legible) {
        var slip = links.slip(row, legible);
        if (legible == Legible.FAILS) {
            fails(row.position());
        }
        keyless.add(slip);
        versions.add(slip);
        tombstones.add(slip);
        runs.add(slip);
    }

    private void fails(int position) {
        if (unreadable.size() < MOST_UNREADABLE) {
            unreadable.add(position);
        } else if (unreadableMore++ == 0) {
            unreadableFrom = position;
        }
    }

    /// What was found, once all rows were taken.
    public AuditReport report() {
        var assembly = new Assembly(links, genesis, runs.runs(), marks.links());
        var damage = assembly.solve();
        Displacement.note(assembly.placed(), damage);
        // Behind the places that are not listed, nothing is known of the end.
        var last = runs.unlisted() > 0 ? Integer.MAX_VALUE : assembly.last();
        var stored = Comparison.of(marks.stored(), assembly.placed(), genesis, last);
        var outside = Comparison.of(marks.outside(), assembly.placed(), genesis, last);

        var flaws = new ArrayList<Flaw>();
        flaws.addAll(damage.flaws(
                position -> Math.max(stored.before(position), outside.before(position)) + 1,
                unreadable,
                runs.unlisted() > 0 ? runs.runs().getLast().first.position() : Integer.MAX_VALUE));
        if (runs.unexplained() > 0) {
            flaws.add(new Flaw.More(runs.overflow(), runs.unexplained()));
        }
        if (runs.unlisted() == 0) {
            flaws.addAll(versions.gaps(damage));
        }
        flaws.addAll(keyless.flaws(flaws));
        if (unreadableMore > 0) {
            flaws.add(new Flaw.More(unreadableFrom, unreadableMore));
        }
        var beyond = Math.max(stored.beyond(), outside.beyond());
        if (beyond >= 0) {
            flaws.add(new Flaw.Cut(assembly.last(), beyond));
        }
        flaws.addAll(Comparison.flaws(stored, outside, damage.breaks()));
        flaws.addAll(tombstones.flaws());
        flaws.addAll(marks.flaws());
        flaws.addAll(marks.absent(assembly.last()));
        return new AuditReport(
                basis.study(),
                runs.rows(),
                versions.among(basis.erased().keySet()),
                basis.own() != null || basis.erased().isEmpty(),
                stored.checked() + outside.checked(),
                stored.covered(),
                outside.covered(),
                marks.keysKnown(),
                !unopened,
                basis.outside().size() + basis.codes().size(),
                marks.brought(),
                flaws.stream().distinct().toList());
    }
}
