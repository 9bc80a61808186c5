package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import limen.exchange.LeftOut;
import limen.exchange.Passport;
import limen.study.Admission;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Rights;
import limen.study.Role;
import limen.web.console.findings.Recomputed;
import limen.web.demo.Demo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A passport of simulated people, and what becomes of it when something in it is changed.
final class ReproduceCommandTest {
    private static final Path PROTOCOL = Path.of("../examples/protocols/n-of-1.yaml");
    private static final TreeMap<String, String> PARTS = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void live() throws IOException {
        PARTS.putAll(parts(Files.readString(PROTOCOL), Demo.rehearsed()));
    }

    private static Map<String, String> parts(String protocol, List<Entry> lived) {
        var parts = new TreeMap<String, String>();
        var left = LeftOut.of(lived, 0);
        var log = Passport.written(Passport.shown(lived));
        var found = (Recomputed.Done) Recomputed.of(protocol, log, left.people());
        parts.put(Passport.PROTOCOL, protocol);
        parts.put(Passport.LOG, log);
        parts.put(Passport.LEFT_OUT, left.text());
        found.files().forEach((name, text) -> parts.put(Passport.FINDINGS + name, text));
        return parts;
    }

    @Test
    void every_number_comes_back_byte_for_byte() throws IOException {
        var run = reproduce(new Passport(PARTS));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("same     findings.csv", "All 12 files are the same, byte for byte.");
        assertThat(folder.resolve("out/harm.csv")).hasContent(PARTS.get(Passport.FINDINGS + "harm.csv"));
    }

    /// After the opening, so that every number of the findings had them in it before.
    @Test
    void without_somebody_who_took_their_data_back_every_number_comes_back_too() throws IOException {
        var lived = new ArrayList<>(Demo.rehearsed());
        var last = lived.getLast().times();
        var somebody = lived.stream()
                .filter(entry -> entry.event() instanceof Admission.CourseStarted)
                .findFirst()
                .map(Entry::participant)
                .orElseThrow();
        lived.add(Entry.of(
                new EventId(new UUID(7, 7)),
                somebody,
                new Author(Role.PARTICIPANT, somebody.text()),
                last,
                new Rights.WithdrawnFromData("")));
        var parts = new TreeMap<>(parts(Files.readString(PROTOCOL), lived));

        assertThat(parts.values()).noneMatch(text -> text.contains(somebody.text()));
        assertThat(parts.get(Passport.FINDINGS + "harm.csv"))
                .isNotEqualTo(PARTS.get(Passport.FINDINGS + "harm.csv"))
                .contains("\nall,23,");
        assertThat(parts.get(Passport.FINDINGS + "report.html")).contains("1 people took their data back");
        var run = reproduce(new Passport(parts));
        assertThat(run.exitCode()).as(run.err()).isZero();

        parts.computeIfPresent(Passport.LEFT_OUT, (_, text) -> text.replace("back,1", "back,3"));
        assertThat(reproduce(new Passport(parts)).out()).contains("differs  report.html");
        parts.computeIfPresent(Passport.LEFT_OUT, (_, _) -> "");
        assertThat(reproduce(new Passport(parts)).err()).contains("left-out.csv in it does not say");
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
