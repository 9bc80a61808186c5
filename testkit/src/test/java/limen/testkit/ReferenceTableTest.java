package limen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTableTest {
    @Test
    void numbers_are_read_by_column_name() {
        var table = ReferenceTable.ofResource("/reference/example.csv");
        assertThat(table.provenance("tool")).isEqualTo("a pencil");
        assertThat(table.columns()).containsExactly("name", "x", "y");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(0).number("x")).isEqualTo(0.1);
        assertThat(table.rows().get(1).text("name")).isEqualTo("a \"quoted\", long name");
        assertThat(table.rows().get(1).number("x")).isNaN();
        assertThat(table.rows().get(1).number("y")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(table.rows().get(2).integer("y")).isEqualTo(-3);
    }

    @Test
    void a_table_on_disk_may_come_without_comments(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("t.csv"), "x\n1\n\n2\n");
        assertThat(ReferenceTable.of(file).rows())
                .extracting(row -> row.number("x"))
                .containsExactly(1.0, 2.0);
    }

    @Test
    void our_own_table_must_say_where_its_numbers_come_from() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.ofResource("/reference/unsourced.csv"))
                .withMessage("/reference/unsourced.csv does not say its version;"
                        + " expected a first line \"# version: ...\"");
    }

    @Test
    void a_fault_is_named_with_its_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.parse("t.csv", "a,b\n1\n"))
                .withMessage("t.csv line 2 has 1 fields; expected 2: a,b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.parse("t.csv", "a,b\n1,\"2\n"))
                .withMessageStartingWith("t.csv line 2 ends inside a quoted field");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.parse("t.csv", "a,a\n1,2\n"))
                .withMessage("t.csv names a column twice: [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.parse("t.csv", "# tool: R\n"))
                .withMessage("t.csv has no header row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceTable.ofResource("/reference/absent.csv"))
                .withMessageStartingWith("no reference table /reference/absent.csv on the class path");

        var row =
                ReferenceTable.parse("t.csv", "# tool: R\na,b\n1.5,x\n").rows().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.number("b"))
                .withMessage("t.csv line 3, column \"b\" is \"x\"; expected a number or NA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.number("c"))
                .withMessage("t.csv line 3 has no column \"c\"; its columns are a,b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.integer("a"))
                .withMessage("t.csv line 3, column \"a\" is \"1.5\"; expected a whole number");
    }
}
