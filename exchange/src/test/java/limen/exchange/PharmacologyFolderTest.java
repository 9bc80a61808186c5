package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import limen.pharmacology.Course;
import limen.pharmacology.Exposure;
import limen.pharmacology.Individual;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Regimen;
import limen.pharmacology.Variable;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.Dose;
import limen.quantity.Salt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PharmacologyFolderTest {
    private static final Parameters TABLE = Parameters.reviewed();
    private static final Regimen ONCE = new Regimen.Once(new Dose(15, Salt.HYDROCHLORIDE));
    private static final Individual BODY = Individual.typical(Person.typical(), TABLE);
    private static final Course COURSE = Course.of(BODY, ONCE, Course.grid(24, 6));
    private static final Exposure EXPOSURE = Exposure.of(BODY, ONCE, TABLE);

    @TempDir
    private Path folder;

    @Test
    void the_tables_have_the_columns_of_the_contract_and_full_precision() throws IOException {
        var bands = VirtualPopulation.mixed(5, 1, TABLE).bands(ONCE, new double[] {0, 1, 6, 7, 12, 18, 24});
        write(new PharmacologyFolder.Contents(COURSE, EXPOSURE, bands));
        var course = rows("course.csv");
        assertThat(course.getFirst().getHeader())
                .containsExactly(
                        "hours",
                        "mdma_ng_ml",
                        "mda_ng_ml",
                        "cyp2d6_active",
                        "any_effect",
                        "sbp_change_mmhg",
                        "dbp_change_mmhg",
                        "hr_change_bpm",
                        "temperature_change_c");
        assertThat(course).hasSize(5);
        assertThat(Double.parseDouble(course.get(1).getField("mdma_ng_ml"))).isEqualTo(COURSE.value(Variable.MDMA, 1));
        assertThat(rows("summary.csv"))
                .extracting(row -> row.getField("name"))
                .containsExactly(
                        "cmax",
                        "cmax_first",
                        "cmax_last",
                        "tmax",
                        "auc_0_24",
                        "auc_last_interval",
                        "auc_inf_first",
                        "half_life",
                        "cyp2d6_nadir",
                        "any_effect_peak",
                        "sbp_change_peak",
                        "hr_change_peak",
                        "temperature_change_peak",
                        "margin_5ht2b_peak",
                        "margin_5ht2b_average",
                        "yearly_dose");
        assertThat(rows("summary.csv").getFirst().getHeader()).containsExactly("name", "value", "unit");
    }

    @Test
    void the_population_stands_at_the_hours_of_the_course_only() throws IOException {
        var bands = VirtualPopulation.mixed(5, 1, TABLE).bands(ONCE, new double[] {0, 1, 6, 7, 12, 18, 24});
        write(new PharmacologyFolder.Contents(COURSE, EXPOSURE, bands));
        var population = rows("population.csv");
        assertThat(population.getFirst().getHeader()).containsExactly("hours", "variable", "p5", "p50", "p95");
        assertThat(population).hasSize(5 * Variable.values().length);
        assertThat(population)
                .extracting(row -> row.getField("hours"))
                .containsOnly("0.0", "6.0", "12.0", "18.0", "24.0");
        assertThat(Double.parseDouble(population.get(Variable.values().length).getField("p50")))
                .isEqualTo(bands.quantile(Variable.MDMA, 2, 0.5));
    }

    @Test
    void a_population_of_an_earlier_run_does_not_stay_beside_another_course() throws IOException {
        Files.writeString(folder.resolve("population.csv"), "old");
        Files.writeString(folder.resolve("mine.txt"), "mine");
        write(new PharmacologyFolder.Contents(COURSE, EXPOSURE, null));
        assertThat(folder.resolve("population.csv")).doesNotExist();
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("report.html")).hasContent("page");
    }

    @Test
    void after_a_refusal_the_folder_is_as_it_was() throws IOException {
        Files.createDirectory(folder.resolve("report.html"));
        Files.writeString(folder.resolve("course.csv"), "old");
        var written = PharmacologyFolder.write(
                folder, new PharmacologyFolder.Contents(COURSE, EXPOSURE, null), Map.of("report.html", "page"));
        assertThat(written).isInstanceOf(FolderWrite.Refused.class);
        assertThat(folder.resolve("course.csv")).hasContent("old");
        assertThat(folder.resolve("summary.csv")).doesNotExist();
    }

    private void write(PharmacologyFolder.Contents contents) {
        assertThat(PharmacologyFolder.write(folder, contents, Map.of("report.html", "page")))
                .isInstanceOf(FolderWrite.Written.class);
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return rows.stream().toList();
        }
    }
}
