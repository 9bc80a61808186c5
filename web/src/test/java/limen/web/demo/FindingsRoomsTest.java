package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import limen.exchange.Passport;
import limen.exchange.PassportRead;
import limen.study.Entry;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.web.Rooms;
import limen.web.console.findings.Recomputed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the data show, over HTTP: before the list of capsules is opened, and after.
class FindingsRoomsTest {
    private static final List<Entry> REHEARSED = Demo.rehearsed();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private Demo demo;
    private Rooms rooms;

    @BeforeEach
    void open() throws Exception {
        demo = Demo.begin(REHEARSED);
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), failures::add));
    }

    @AfterEach
    void close() {
        rooms.close();
        demo.close();
        assertThat(failures).isEmpty();
    }

    private Guest conducting(Role role) throws Exception {
        return conducting(rooms, role);
    }

    private static Guest conducting(Rooms rooms, Role role) throws Exception {
        var guest = new Guest(rooms);
        var page = guest.get("/demo").body();
        guest.send("/demo/staff", Map.of("_csrf", List.of(Guest.hidden(page, "_csrf")), "role", List.of(role.name())));
        return guest;
    }

    private void liveToTheEnd() throws Exception {
        var guest = new Guest(rooms);
        guest.send(
                "/demo/end",
                Map.of("_csrf", List.of(Guest.hidden(guest.get("/demo").body(), "_csrf"))));
    }

    @Test
    void before_the_opening_there_is_harm_and_adherence_of_everybody_together_and_no_outcome() throws Exception {
        for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN, Role.MONITOR)) {
            var guest = conducting(role);
            var page = guest.get("/staff/findings");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .containsSubsequence(
                            "Harm and adherence so far",
                            "nobody who looks at this page can tell the arms apart",
                            "What went wrong, everybody together",
                            "taken as planned",
                            "What was fixed before the first capsule")
                    .doesNotContain("passport.zip", "estimates.csv", "by belief", "<th scope=\"row\">placebo");
            assertThat(guest.get("/staff/findings/passport.zip").statusCode()).isEqualTo(404);
            assertThat(guest.get("/staff/findings/harm.csv").statusCode()).isEqualTo(404);
        }
        assertThat(conducting(Role.PREPARER).get("/staff/findings").statusCode())
                .isEqualTo(403);
    }

    @Test
    void after_the_opening_harm_comes_first_then_the_verdict_then_detail_and_a_passport() throws Exception {
        liveToTheEnd();
        var guest = conducting(Role.STATISTICIAN);
        var page = guest.get("/staff/findings").body();

        assertThat(page)
                .containsSubsequence(
                        "What the data show",
                        "What went wrong, by capsule",
                        "mood, primary outcome",
                        "By capsule, and by belief",
                        "How much does belief carry?",
                        "Did the blinding hold?",
                        "Mood and the amount that was taken",
                        "What each person adds to the primary outcome",
                        "these models adjust for nothing",
                        "Download the study passport",
                        "Head of its chain")
                .contains("Cannot tell")
                .doesNotContain("style=");
        assertThat(page.length()).isLessThan(150_000);
        assertThat(guest.get("/staff/findings/estimates.csv").body())
                .startsWith("outcome,model,term,estimate,std_error,df,statistic,p_value,p_holm,lower,upper,n\n")
                .contains("\nmood,without_guess,active,");
        assertThat(guest.get("/staff/findings/harm.csv").body()).contains("\nall,24,", "\nactive,", "\nplacebo,");
        assertThat(guest.get("/staff/findings/none.csv").statusCode()).isEqualTo(404);

        var zip = guest.get("/staff/findings/passport.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(zip.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"passport.zip\"");
        var first = passport(guest);
        assertThat(passport(conducting(Role.INVESTIGATOR)).parts())
                .as("but for where the log stood")
                .containsAllEntriesOf(without(first.parts(), Passport.README, Passport.CHECKPOINT));
        assertThat(copies())
                .as("the demo's clock stood still, and one person at one instant is one copy")
                .containsExactly("STATISTICIAN", "INVESTIGATOR");
        assertThat(conducting(Role.PHYSICIAN)
                        .get("/staff/findings/passport.zip")
                        .statusCode())
                .isEqualTo(403);
        assertThat(conducting(Role.MONITOR).get("/staff/findings").body())
                .doesNotContain("Download the study passport")
                .contains("given out by the investigator or the statistician");
    }

    @Test
    void whoever_takes_their_data_back_is_gone_from_the_findings_and_the_passport() throws Exception {
        liveToTheEnd();
        new Guest(rooms).as("P002").fill("/data/withdraw", Map.of());
        var guest = conducting(Role.STATISTICIAN);

        assertThat(guest.get("/staff/findings").body())
                .contains("1 people took their data back", "<th scope=\"row\">P003")
                .doesNotContain("P002");
        var passport = passport(guest);
        assertThat(passport.tookBack()).contains(1);
        assertThat(passport.parts().values()).noneMatch(text -> text.contains("P002"));
        assertThat(passport.part(Passport.README))
                .containsPattern("\\* \\d+ about people who took their data back, 1 of them");
        assertThat(Recomputed.of(passport.part(Passport.PROTOCOL), passport.part(Passport.LOG), 1))
                .isInstanceOfSatisfying(
                        Recomputed.Done.class,
                        again -> assertThat(again.files()).containsExactlyInAnyOrderEntriesOf(passport.findings()));
    }

    private Passport passport(Guest guest) throws Exception {
        var read = PassportRead.of(
                Files.write(folder.resolve("passport.zip"), guest.bytes("/staff/findings/passport.zip")));
        assertThat(read)
                .isInstanceOfSatisfying(
                        PassportRead.Read.class,
                        whole -> assertThat(whole.flaws()).isEmpty());
        return ((PassportRead.Read) read).passport();
    }

    private static Map<String, String> without(Map<String, String> parts, String... names) {
        var some = new TreeMap<>(parts);
        some.keySet().removeAll(List.of(names));
        return some;
    }

    /// Who has taken a passport away, as the record has it.
    private List<String> copies() {
        return demo.study().history().stream()
                .filter(entry -> entry.event().equals(new StudyEvent.CopyTaken(StudyEvent.CopyTaken.Copy.PASSPORT)))
                .map(entry -> entry.author().role().name())
                .toList();
    }

    @Test
    void the_board_is_the_monitors_alone_and_speaks_of_arms_only_with_the_list_open() throws Exception {
        for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN, Role.PREPARER)) {
            assertThat(conducting(role).get("/staff/board").statusCode())
                    .as(role.name())
                    .isEqualTo(403);
        }
        var shut = conducting(Role.MONITOR).get("/staff/board").body();
        assertThat(shut)
                .containsSubsequence(
                        "The sealed list is not open",
                        "What went wrong, everybody together",
                        "Stopping boundary. Of 24 people who took a capsule",
                        "STUDY-SHARE",
                        "The protocol plans no look at outcomes before the end.")
                .doesNotContain("<th scope=\"row\">placebo", "style=");
    }

    @Test
    void with_the_list_open_the_board_counts_by_arm_as_after_the_opening() throws Exception {
        var before = findings(rooms);
        var monitor = conducting(Role.MONITOR);
        monitor.fill("/staff/unseal", Map.of("list_passphrase", List.of("demo demo demo")));

        assertThat(monitor.get("/staff/board").body())
                .contains("The list is open to you.", "What went wrong, by capsule", "<th scope=\"row\">placebo")
                .doesNotContain("The sealed list is not open");
        // Nobody else's page is touched by that.
        assertThat(findings(rooms)).isEqualTo(before);
    }

    private static String findings(Rooms at) throws Exception {
        var page = conducting(at, Role.INVESTIGATOR).get("/staff/findings").body();
        return TOKEN.matcher(page).replaceAll("");
    }
}
