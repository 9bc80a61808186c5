package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a dose-finding design says is shown to two roles, as counts, and changes nothing.
final class EscalationCommandTest {
    @TempDir
    static Path root;

    private static RehearsedFolder study;

    @BeforeAll
    static void rehearse() {
        study = RehearsedFolder.findingItsDose(root);
    }

    @Test
    void the_physician_and_the_monitor_see_the_same_numbers_and_what_they_are_not() {
        var physician = ask("physician");
        var monitor = ask("monitor");

        assertThat(physician.exitCode()).as(physician.err()).isZero();
        assertThat(monitor.out()).isEqualTo(physician.out());
        assertThat(physician.err()).isEmpty();
        assertThat(physician.out())
                .startsWith("It is a rehearsal: nobody in it exists.")
                .contains("EX-DF, version 1.0: dose finding by tite_crm")
                .containsPattern("8 people have taken a capsule, counted up to 2027-")
                .containsPattern("1 +5 mg +8 +[0-9.]+ +harm +[0-9]+ +0\\.[0-9]+ +0\\.[0-9]+ to 0\\.[0-9]+ +allowed")
                .contains("level 4: ")
                .containsPattern("(?m)^(Recommended: |Cannot tell\\. )")
                .contains("It takes effect only as a step that is written in the approved protocol and that the study"
                        + " physician signs for one person.")
                .contains("Extrapolated, not advice: nobody has taken a capsule at level")
                .doesNotContainPattern("P00\\d|\\bsafe\\b");
    }

    @Test
    void nobody_else_sees_anything() {
        for (var role : List.of("participant", "investigator", "preparer", "statistician", "rules")) {
            var run = ask(role);
            assertThat(run.exitCode()).as(role).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualToNormalizingNewlines(
                            "What the design recommends is for the study physician and the monitor; %s is neither.\n"
                                    .formatted(role));
        }
        assertThat(ask("boss").err()).contains("'boss' is no role; expected physician or monitor");
        assertThat(ask("boss").exitCode()).isEqualTo(2);
    }

    @Test
    void the_table_has_a_row_for_each_level() throws IOException {
        var out = root.resolve("levels");
        var run = ask("monitor", "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        var rows = Files.readAllLines(out.resolve("escalation.csv"));
        assertThat(rows.getFirst())
                .isEqualTo(
                        "level,dose_mg,salt,step,event,people,watched,events,mean,lower,upper,state,reason,recommendation,highest_level,places");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).startsWith("1,5.0,hydrochloride,,harm,8,");
        assertThat(rows.get(4)).startsWith("4,20.0,hydrochloride,to-20,harm,");
        assertThat(rows.subList(1, 5)).noneMatch(row -> row.contains("P00"));
    }

    @Test
    void asking_leaves_the_log_as_it_was() {
        var before = study.number("select count(*) from entry");
        ask("physician");
        assertThat(study.number("select count(*) from entry")).isEqualTo(before);
    }

    @Test
    void a_journal_and_a_study_without_a_design_are_refused(@TempDir Path other) {
        var journal = RehearsedFolder.journal(other);
        var run = journal.run("escalation", "--data", journal.data().toString(), "--as", "physician");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("A personal journal proposes no dose and no date")
                .hasLineCount(1);
    }

    private static CommandRun ask(String role, String... more) {
        var arguments =
                new ArrayList<>(List.of("escalation", "--data", study.data().toString(), "--as", role));
        arguments.addAll(List.of(more));
        return study.run(arguments.toArray(String[]::new));
    }
}
