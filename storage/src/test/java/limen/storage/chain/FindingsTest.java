package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import org.junit.jupiter.api.Test;

/// However many places one cause has touched, it is told once.
class FindingsTest {
    private final List<Row> log = Logs.valid(new SplittableRandom(7), 600);

    private static AuditBasis basis() {
        return AuditBasis.of(Logs.STUDY, List.of(), Map.of());
    }

    private static List<Flaw> unreadable(IntStream rows) {
        return Findings.together(rows.<Flaw>mapToObj(Flaw.Unreadable::new).toList());
    }

    @Test
    void rows_that_do_not_open_are_one_finding_with_its_ranges() {
        assertThat(unreadable(IntStream.of(17))).containsExactly(new Flaw.Unreadable(17));
        assertThat(unreadable(IntStream.concat(IntStream.rangeClosed(17, 512), IntStream.of(600))))
                .singleElement()
                .extracting(Flaw::sentence)
                .asString()
                .startsWith("Row 17 does not open with its key")
                .endsWith(" So it is with 496 more: rows 18 to 512, 600.");
    }

    @Test
    void a_long_list_ends_with_how_many_more_there_are() {
        assertThat(unreadable(IntStream.rangeClosed(1, 48).map(row -> 2 * row)))
                .singleElement()
                .extracting(Flaw::sentence)
                .asString()
                .endsWith("So it is with 47 more: rows 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, and 37 more.");
    }

    @Test
    void a_few_that_may_well_have_causes_of_their_own_are_told_one_by_one() {
        var few = IntStream.rangeClosed(1, 5)
                .<Flaw>mapToObj(Flaw.LinkAltered::new)
                .toList();
        assertThat(Findings.together(few)).isEqualTo(few);
        var many = IntStream.rangeClosed(1, 6)
                .<Flaw>mapToObj(Flaw.LinkAltered::new)
                .toList();
        assertThat(Findings.together(many)).hasSize(1);
    }

    @Test
    void what_differs_in_more_than_its_place_is_not_told_together() {
        var flaws = List.<Flaw>of(
                new Flaw.OtherStudy(1, "a"),
                new Flaw.OtherStudy(2, "b"),
                new Flaw.OtherStudy(3, "a"),
                new Flaw.Cut(9, 10));
        assertThat(Findings.together(flaws)).hasSize(3).contains(new Flaw.OtherStudy(2, "b"), new Flaw.Cut(9, 10));
    }

    @Test
    void hundreds_of_rows_altered_by_one_command_are_one_finding() {
        for (int last : new int[] {216, 512, 600}) {
            assertThat(Logs.opened(basis(), harmed(last)).flaws())
                    .singleElement()
                    .extracting(Flaw::sentence)
                    .asString()
                    .contains(
                            "Row 17 is not what the chain says: it was altered.",
                            "%d more: rows 18 to %d.".formatted(last - 17, last));
        }
    }

    @Test
    void behind_many_altered_rows_the_others_are_whole_for_who_has_no_key_too() {
        assertThat(Logs.audit(basis(), harmed(216)).flaws()).containsExactly(new Flaw.Altered(17, 216, 1));
    }

    private List<Row> harmed(int last) {
        var other = new ArrayList<Row>();
        for (var row : log) {
            var harmed = row.position() >= 17 && row.position() <= last;
            other.add(
                    harmed
                            ? new Row(
                                    row.position(),
                                    row.strand(),
                                    row.version(),
                                    row.id(),
                                    Blob.of(new byte[24]),
                                    row.link())
                            : row);
        }
        return other;
    }

    @Test
    void a_key_that_opens_nothing_is_one_finding_however_many_rows_it_would_open() {
        var strand = log.get(40).strand();
        var audit = new Audit(basis());
        log.forEach(row -> audit.accept(row, row.strand().equals(strand) ? Legible.SPOILT_KEY : Legible.OPENS));
        var rows = log.stream().filter(row -> row.strand().equals(strand)).toList();
        assertThat(rows.size()).isGreaterThan(100);
        assertThat(audit.report().flaws())
                .containsExactly(new Flaw.KeyLost(
                        rows.getFirst().position(), rows.getLast().position(), rows.size(), true));
    }

    @Test
    void rows_before_the_first_are_told_as_added() {
        var all = new ArrayList<Row>();
        for (int position : new int[] {Integer.MIN_VALUE, -3, -2, -1, 0}) {
            all.add(Logs.at(position, log.get(50)));
        }
        all.addAll(log);
        for (var report : List.of(Logs.audit(basis(), all), Logs.opened(basis(), all))) {
            assertThat(report.flaws())
                    .isNotEmpty()
                    .allSatisfy(flaw -> assertThat(flaw).isInstanceOf(Flaw.Inserted.class));
            assertThat(report.flaws())
                    .map(Flaw.Inserted.class::cast)
                    .map(Flaw.Inserted::last)
                    .allMatch(last -> last < 1);
        }
    }
}
