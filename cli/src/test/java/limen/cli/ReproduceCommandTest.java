package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import limen.exchange.Passport;
import limen.web.console.findings.Recomputed;
import limen.web.demo.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A passport of simulated people, and what becomes of it when something in it is changed.
final class ReproduceCommandTest {
    private static final TreeMap<String, String> PARTS = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void live() throws IOException {
        var protocol = Files.readString(Path.of("../examples/protocols/n-of-1.yaml"));
        var log = Passport.written(Passport.shown(Demo.rehearsed()));
        var found = (Recomputed.Done) Recomputed.of(protocol, log);
        PARTS.put(Passport.PROTOCOL, protocol);
        PARTS.put(Passport.LOG, log);
        found.files().forEach((name, text) -> PARTS.put(Passport.FINDINGS + name, text));
    }

    @Test
    void every_number_comes_back_byte_for_byte() throws IOException {
        var run = reproduce(new Passport(PARTS));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("same     findings.csv", "All 12 files are the same, byte for byte.");
        assertThat(folder.resolve("out/harm.csv")).hasContent(PARTS.get(Passport.FINDINGS + "harm.csv"));
    }

    @Test
    void a_number_that_nobody_computed_is_found_out_even_if_the_sums_were_made_anew() throws IOException {
        var forged = new TreeMap<>(PARTS);
        forged.computeIfPresent(
                Passport.FINDINGS + "findings.csv", (_, text) -> text.replaceFirst("cannot_tell", "beyond_belief"));
        var run = reproduce(new Passport(forged));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("differs  findings.csv, from line", "1 of 12 files differ.");
    }

    @Test
    void one_value_of_one_day_changed_in_the_log_changes_findings() throws IOException {
        var forged = new TreeMap<>(PARTS);
        forged.computeIfPresent(Passport.LOG, (_, text) -> text.replaceFirst("\"mood\":[0-9]+", "\"mood\":99"));
        var run = reproduce(new Passport(forged));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("differs  estimates.csv", "same     harm.csv");
    }

    @Test
    void a_log_whose_list_is_not_opened_has_no_arms_to_speak_of() throws IOException {
        var sealed = new TreeMap<>(PARTS);
        sealed.computeIfPresent(
                Passport.LOG,
                (_, text) -> text.lines()
                        .filter(line -> !line.contains("allocations_opened"))
                        .collect(Collectors.joining("\n", "", "\n")));
        var run = reproduce(new Passport(sealed));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is not opened");
    }

    private CommandRun reproduce(Passport passport) throws IOException {
        var file = Files.write(folder.resolve("passport.zip"), passport.zip());
        return CommandRun.of(
                "reproduce", file.toString(), "--out", folder.resolve("out").toString());
    }
}
