package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import limen.evidence.Interactions;
import limen.evidence.ObservationTable;
import limen.safety.ObservationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictCasesReaderTest {
    private static final String TABLE = "id,context,observations\na,screening,age=30\n";

    @TempDir
    private Path folder;

    @Test
    void a_file_of_more_than_50_mb_is_refused_by_its_size() throws IOException {
        var file = Files.writeString(folder.resolve("cases.csv"), TABLE);
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50_000_001);
        }

        assertThat(read(file))
                .isEqualTo(new VerdictCasesRead.Refused(
                        file + " is larger than 50 MB; expected a table of cases. Maybe it is another file."));
    }

    @Test
    void a_file_of_50_mb_is_read_to_its_end() throws IOException {
        var filler = " ".repeat(999);
        var table = new StringBuilder(
                TABLE.replace("observations\n", "observations,note\n").replace("30\n", "30,\n"));
        for (int row = 0; table.length() < 49_990_000; row++) {
            table.append("r")
                    .append(row)
                    .append(",screening,age=30,")
                    .append(filler)
                    .append('\n');
        }
        table.append("last,screening,age=31,");
        table.append(" ".repeat(49_999_999 - table.length())).append('\n');
        var file = Files.write(folder.resolve("cases.csv"), table.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(file).hasSize(50_000_000);
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        VerdictCasesRead.Read.class,
                        cases -> assertThat(cases.cases().getLast().id()).isEqualTo("last"));
    }

    private static VerdictCasesRead read(Path file) {
        var catalogue = ObservationTable.reviewed();
        return VerdictCasesReader.read(file, catalogue, new ObservationNotation(catalogue, Interactions.reviewed()));
    }
}
