package limen.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.pharmacology.Bands;
import limen.pharmacology.Course;
import limen.pharmacology.Exposure;
import limen.pharmacology.Variable;
import org.jspecify.annotations.Nullable;

/// The folder that a simulated regimen is written into: tables for programs, pages for people.
public final class PharmacologyFolder {
    private static final String COURSE = "course.csv";
    private static final String SUMMARY = "summary.csv";
    private static final String POPULATION = "population.csv";
    private static final double LOWER = 0.05;
    private static final double MIDDLE = 0.5;
    private static final double UPPER = 0.95;

    private PharmacologyFolder() {}

    /// What goes into the tables.
    ///
    /// @param bands of the simulated people, at least at the hours of the course; null if there are none
    public record Contents(
            Course course, Exposure exposure, @Nullable Bands bands) {}

    /// Writes the tables, and pages beside them. After a refusal the folder is as it was before.
    ///
    /// @param pages file name to text
    public static FolderWrite write(Path folder, Contents contents, Map<String, String> pages) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(COURSE, course(contents.course()));
        files.put(SUMMARY, summary(contents.exposure()));
        var bands = contents.bands();
        if (bands != null) {
            files.put(POPULATION, population(bands, contents.course()));
        }
        pages.forEach((name, text) -> files.put(name, file -> file.write(text)));
        var written = ResultFolder.write(folder, files);
        return written instanceof FolderWrite.Written && bands == null ? withoutPopulation(folder, written) : written;
    }

    private static CsvTable course(Course course) {
        var header = Stream.concat(
                        Stream.of("hours"), Arrays.stream(Variable.values()).map(Variable::column))
                .collect(Collectors.joining(","));
        return new CsvTable(header, rows -> {
            for (int row = 0; row < course.rows(); row++) {
                var cells = rows.row().with(course.hours(row));
                for (var variable : Variable.values()) {
                    cells.with(course.value(variable, row));
                }
                cells.end();
            }
        });
    }

    private static CsvTable summary(Exposure exposure) {
        return new CsvTable(
                "name,value,unit",
                rows -> exposure.rows()
                        .forEach(row -> rows.row(row.name())
                                .with(row.value())
                                .with(row.unit())
                                .end()));
    }

    /// At the hours of the course alone: the bands may hold more, for the figures.
    private static CsvTable population(Bands bands, Course course) {
        return new CsvTable("hours,variable,p5,p50,p95", rows -> {
            var band = 0;
            for (int row = 0; row < course.rows(); row++) {
                while (bands.hours(band) < course.hours(row)) {
                    band++;
                }
                for (var variable : Variable.values()) {
                    rows.row()
                            .with(bands.hours(band))
                            .with(variable.column())
                            .with(bands.quantile(variable, band, LOWER))
                            .with(bands.quantile(variable, band, MIDDLE))
                            .with(bands.quantile(variable, band, UPPER))
                            .end();
                }
            }
        });
    }

    /// One left from an earlier run would stand beside the course of another regimen.
    private static FolderWrite withoutPopulation(Path folder, FolderWrite written) {
        try {
            Files.deleteIfExists(folder.resolve(POPULATION));
            return written;
        } catch (IOException e) {
            return new FolderWrite.Refused(
                    "%s of an earlier run cannot be removed from %s: %s.".formatted(POPULATION, folder, Reason.of(e)));
        }
    }
}
