package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.exchange.SeriesFolder.Answered;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.HierarchicalModel;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.Priors;
import limen.inference.series.Series;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesModel;
import limen.inference.series.SeriesPosterior;
import limen.inference.series.SeriesTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFolderTest {
    private static final String HEADER = "variable,mean,sd,q2.5,q50,q97.5";
    private static final Map<String, String> PAGES = Map.of("report.html", "<p>page</p>");

    @TempDir
    private Path folder;

    private static Series days(int count) {
        var random = new SplittableRandom(3);
        return Series.derived(
                IntStream.rangeClosed(1, count).asDoubleStream().toArray(),
                IntStream.range(0, count)
                        .mapToDouble(day -> day % 3 == 0 ? 1 : 0)
                        .toArray(),
                IntStream.range(0, count)
                        .mapToDouble(_ -> 5 + random.nextGaussian())
                        .toArray());
    }

    private static SeriesAnswer answer(Series series) {
        return SeriesModel.stationary(Priors.zeroToTen()).posterior(series);
    }

    @Test
    void one_series_has_a_row_for_each_quantity_in_full_precision() throws IOException {
        var answer = answer(days(30));
        write(List.of(new Answered(null, answer, "cannot_tell", "It is \"so\", or not.")));
        var lines = lines("posterior.csv");
        assertThat(lines.getFirst()).isEqualTo(HEADER);
        assertThat(names(lines, 0))
                .containsExactly("intercept", "active", "carry", "time", "weekend", "ar1", "sigma", "log_evidence");
        assertThat(answer).isInstanceOfSatisfying(SeriesPosterior.class, posterior -> {
            var active = posterior.active().summary();
            assertThat(lines.get(2))
                    .isEqualTo("active,%s,%s,%s,%s,%s"
                            .formatted(active.mean(), active.sd(), active.lower(), active.median(), active.upper()));
            assertThat(lines.getLast()).isEqualTo("log_evidence,%s,NA,NA,NA,NA".formatted(posterior.logEvidence()));
        });
        assertThat(lines("findings.csv"))
                .containsExactly("outcome,finding,sentence", "y,cannot_tell,\"It is \"\"so\"\", or not.\"");
        assertThat(folder.resolve("out/report.html")).hasContent("<p>page</p>");
    }

    @Test
    void a_series_that_was_not_analysed_keeps_its_rows() throws IOException {
        write(List.of(
                new Answered("a", answer(days(5)), "cannot_tell", "no"),
                new Answered("b", answer(days(30)), "cannot_tell", "no")));
        var lines = lines("posterior.csv");
        assertThat(lines.getFirst()).isEqualTo("set," + HEADER);
        assertThat(lines).hasSize(17);
        assertThat(lines.get(1)).isEqualTo("a,intercept,NA,NA,NA,NA,NA");
        assertThat(names(lines.subList(0, 9), 1)).isEqualTo(names(lines.subList(8, 17), 1));
        assertThat(lines("findings.csv"))
                .containsExactly("set,outcome,finding,sentence", "a,y,cannot_tell,no", "b,y,cannot_tell,no");
    }

    @Test
    void a_term_that_never_changes_keeps_its_row() throws IOException {
        var still = days(30).with(SeriesTerm.WEEKEND, new double[30]);
        write(List.of(new Answered(null, answer(still), "cannot_tell", "no")));
        assertThat(lines("posterior.csv")).hasSize(9).contains("weekend,NA,NA,NA,NA,NA");
    }

    @Test
    void a_study_has_the_population_then_everybody_then_the_evidence() throws IOException {
        var random = new SplittableRandom(4);
        var people = IntStream.range(0, 4)
                .mapToObj(person -> new PersonSeries(
                        "P" + person,
                        IntStream.range(0, 14)
                                .mapToObj(day ->
                                        new DayScore(day, day % 2 == 0, (day - 6.5) / 7, 5 + random.nextGaussian()))
                                .toList()))
                .toList();
        var result = HierarchicalModel.ofRange(0, 10).fit(new StudySeries(people));
        assertThat(result).isInstanceOf(HierarchicalPosterior.class);
        assertThat(SeriesFolder.write(folder.resolve("out"), result, "cannot_tell", "no", PAGES))
                .isInstanceOf(FolderWrite.Written.class);
        assertThat(names(lines("posterior.csv"), 0))
                .containsExactly(
                        "intercept",
                        "active",
                        "time",
                        "ar1",
                        "sigma",
                        "sd_intercept",
                        "sd_active",
                        "cor",
                        "active[P0]",
                        "active[P1]",
                        "active[P2]",
                        "active[P3]",
                        "log_evidence");
    }

    @Test
    void a_study_without_an_answer_keeps_its_rows() throws IOException {
        var none = new HierarchicalResult.NotEstimable("there is one person", 3, 0);
        SeriesFolder.write(folder.resolve("out"), none, "cannot_tell", "no", PAGES);
        assertThat(lines("posterior.csv")).hasSize(10).contains("sd_active,NA,NA,NA,NA,NA");
    }

    private void write(List<Answered> answers) {
        assertThat(SeriesFolder.write(folder.resolve("out"), answers, PAGES)).isInstanceOf(FolderWrite.Written.class);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
    }

    private static List<String> names(List<String> lines, int column) {
        return lines.stream().skip(1).map(line -> line.split(",", -1)[column]).toList();
    }
}
