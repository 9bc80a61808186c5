package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import limen.exchange.FileAgain;
import limen.exchange.Passport;
import limen.exchange.PassportRead;
import limen.web.console.findings.Recomputed;

/// A study from its draft to its passport, by five people of a team and one who takes part, who only see pages.
final class Conduct {
    static final Path PROTOCOL = Path.of("..", "examples", "protocols", "n-of-1.yaml");
    private static final List<String> LIST_KEY = List.of("four words of the preparer");
    private static final List<Boolean> STATEMENTS = List.of(true, true, false, false, false, true, false);
    private static final String PERSON = "P001";
    private static final String ABOUT = "/staff/people/" + PERSON;

    private final Conducted study;
    private final Member investigator;
    private final Member physician;
    private final Member preparer;
    private final Member monitor;
    private final Member statistician;

    Conduct(Conducted study) {
        this.study = study;
        investigator = Member.by(study.firstInvitation(), study);
        physician = investigator.invites("physician", "Dr. Ben Example");
        preparer = investigator.invites("preparer", "Pat Preparer");
        monitor = investigator.invites("monitor", "Mo Monitor");
        statistician = investigator.invites("statistician", "Sam Statistician");
    }

    void fromDraftToPassport(Path folder) throws Exception {
        becomesActive();
        kitsArrive();
        var person = new TakingPart(investigator.invitesParticipant(PERSON));
        comesIn(person);
        takesTheFirstCapsule(person);
        isHeldAndLifted(person);
        isHarmedAndUnblinded(person);
        ends();
        isReproduced(folder);
        assertThat(study.failures).isEmpty();
    }

    void stoppedBeforeAnybodyCame() {
        becomesActive();
        said(monitor.signs("/staff/study/stop", Map.of("reason", List.of("two events in one week"))));
        assertThat(investigator.get("/staff/study").text()).contains("two events in one week");
        assertThat(physician.get("/staff/alarms").text())
                .contains("One alarm that nobody has read.", "Stop, the whole study", "two events in one week")
                .contains("Stopped by", "Mo Monitor (monitor)");
        assertThat(monitor.get("/staff/study").text()).contains("1 alarm is unread");
        said(physician.fills("/staff/alarms", "/staff/alarms", Map.of("note", List.of("We meet today."))));
        assertThat(investigator.get("/staff/alarms").text())
                .contains("Every alarm has been read.", "read by Dr. Ben Example (physician)", "“We meet today.”");
        said(investigator.signs(
                "/staff/unblind/final", "/staff/unblind/final/lock", Map.of("reason", List.of("nobody came"))));
        said(preparer.signs("/staff/unblind/final", "/staff/unblind/final/open", Map.of("list_passphrase", LIST_KEY)));
        assertThat(investigator.get("/staff/findings").text())
                .contains("nobody had a place in it: there is nothing to compare.");
        assertThat(study.failures).isEmpty();
    }

    private void becomesActive() {
        said(investigator.signs("/staff/study/sign", Map.of()));
        assertThat(investigator.get("/staff/study/activate").text())
                .contains("A blinded study needs its sealed list of allocations before it begins.");
        said(physician.signs("/staff/study/sign", Map.of()));
        said(preparer.signs("/staff/kits/seal", Map.of("list_passphrase", LIST_KEY, "list_repeated", LIST_KEY)));
        said(physician.signs("/staff/study/activate", Map.of()));
        assertThat(monitor.get("/staff/study").text()).contains("Version 1.0 is active");
    }

    private void kitsArrive() {
        opensTheList();
        said(preparer.fills(
                "/staff/kits/receive",
                "/staff/kits/receive",
                Map.of(
                        "all", List.of("yes"),
                        "lot", List.of("L-1"),
                        "expires", List.of("2028-06-30"),
                        "assay", List.of("certificate 17"))));
        assertThat(preparer.get("/staff/kits").text()).contains("L-1");
    }

    private void opensTheList() {
        assertThat(preparer.fills("/staff/unseal", "/staff/unseal", Map.of("list_passphrase", LIST_KEY))
                        .path())
                .isEqualTo("/staff/kits");
    }

    private void comesIn(TakingPart person) {
        person.agrees(STATEMENTS);
        assertThat(person.tellsOfThemselves().text()).contains("None of your answers closes the door.");
        person.answersTheDay(Map.of());
        said(investigator.signs(
                ABOUT + "/screening", Map.of("body_weight", List.of("71.5"), "reason", List.of("weighed in person"))));
        for (var result : Map.of("serum_sodium", "140", "alt_times_uln", "0.5", "egfr", "98")
                .entrySet()) {
            said(investigator.fills(
                    ABOUT + "/laboratory",
                    ABOUT + "/laboratory",
                    Map.of(
                            "analyte", List.of(result.getKey()),
                            "value", List.of(result.getValue()),
                            "laboratory", List.of("Example laboratory"))));
        }
        said(physician.fills(
                ABOUT + "/ecg",
                ABOUT + "/ecg",
                Map.of("qtcf", List.of("402"), "arrhythmia", List.of("no"), "reader", List.of("Dr. Reader"))));
        said(physician.fills(
                ABOUT + "/echo", ABOUT + "/echo", Map.of("normal", List.of("yes"), "reader", List.of("Dr. Reader"))));
        said(investigator.signs(
                ABOUT + "/enrol",
                Map.of(
                        "stratum", List.of("zurich"),
                        "emergency", List.of("yes"),
                        "support", List.of("yes"),
                        "reason", List.of("screening, consent and tests"))));
        handsOut();
        said(investigator.signs(
                ABOUT + "/start", Map.of("first-day", List.of("2027-01-12"), "reason", List.of("kit handed out"))));
    }

    /// One kit for each week.
    private void handsOut() {
        var next = preparer.get("/staff/kits/dispense/" + PERSON);
        var kit = next.found("Kit (EXN-[0-9]+-[0-9]+)");
        said(preparer.send(
                next.form("/staff/kits/dispense/" + PERSON, Map.of("number", List.of(kit), "capsules", List.of("1")))));
    }

    private void takesTheFirstCapsule(TakingPart person) {
        comeBack(person, "2027-01-12T07:30:00Z");
        person.answersTheDay(Map.of());
        assertThat(person.takesTheCapsule().text()).contains("taken");
        comeBack(person, "2027-01-12T16:30:00Z");
        person.answersTheDay(Map.of("guess", "active", "sure", "60"));
        comeBack(person, "2027-01-12T19:30:00Z");
        person.answersTheDay(Map.of("mood", "64"));
    }

    /// A rule of the protocol holds, a wrong role cannot lift it, and the right one can.
    private void isHeldAndLifted(TakingPart person) {
        comeBack(person, "2027-01-19T07:30:00Z");
        said(investigator.signs(
                ABOUT + "/contact",
                Map.of(
                        "contact", List.of("next-day"),
                        "reached", List.of("yes"),
                        "reason", List.of("slept well, nothing to report"))));
        opensTheList();
        handsOut();
        assertThat(person.answersTheDay(Map.of("pulse", "97")).text()).contains("Leave today’s capsule out.");
        assertThat(person.member().get("/today/capsule").html()).doesNotContain("I took it as planned, now");

        var lift = investigator.get(ABOUT).links(ABOUT + "/lift").getFirst();
        var refused = investigator.signs(lift, ABOUT + "/lift", Map.of("reason", List.of("it is nothing")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("physician");
        said(physician.signs(lift, ABOUT + "/lift", Map.of("reason", List.of("climbed stairs; 66 after a rest"))));
        assertThat(investigator.get(ABOUT).links(ABOUT + "/lift")).isEmpty();

        study.later(Duration.ofMinutes(15));
        person.answersTheDay(Map.of("pulse", "66"));
        assertThat(person.takesTheCapsule().text()).contains("taken");
    }

    /// A reading after the capsule stops for good and calls for somebody, who reads it; what happened is judged, and
    /// two
    /// people open what was given.
    private void isHarmedAndUnblinded(TakingPart person) {
        comeBack(person, "2027-01-19T09:45:00Z");
        person.answersTheDay(Map.of("upper", "166"));
        assertThat(person.member().get("/today").text())
                .contains("Nothing more is taken.", "Nobody has read this yet.");
        var alarms = physician.get("/staff/alarms");
        // One of one is a share at which the whole study waits too.
        assertThat(alarms.text()).contains("2 alarms that nobody has read.", "166", "The whole study waits.");
        for (int alarm = 0; alarm < 2; alarm++) {
            alarms = physician.send(
                    alarms.form("/staff/alarms", Map.of("note", List.of("called; comes to the clinic"))));
        }
        assertThat(alarms.text()).contains("Every alarm has been read.");
        assertThat(person.member().get("/today").text()).contains("Dr. Ben Example has read it");

        said(physician.signs(
                ABOUT + "/harm",
                Map.of(
                        "term", List.of("Headache"),
                        "words", List.of("my head hurts since noon"),
                        "grade", List.of("2"),
                        "causality", List.of("possible"),
                        "expected", List.of("yes"),
                        "action", List.of("none"),
                        "outcome", List.of("recovering"),
                        "reason", List.of("the time fits, and it passes"))));
        assertThat(physician.get(ABOUT).text()).contains("Headache, grade 2");

        said(physician.signs(
                "/staff/unblind",
                "/staff/unblind/ask",
                Map.of("code", List.of(PERSON), "reason", List.of("a medicine is to be chosen now"))));
        var ask = monitor.get("/staff/unblind").links("/staff/unblind/agree/").getFirst();
        said(monitor.signs(ask, Map.of("list_passphrase", LIST_KEY)));
        assertThat(investigator.get("/staff/unblind").html()).doesNotContain("/staff/unblind/show");
        assertThat(physician
                        .fills("/staff/unblind", "/staff/unblind/show", Map.of())
                        .text())
                .contains("What " + PERSON + " was given");
        assertThat(physician.get("/staff/unblind").html()).doesNotContain("/staff/unblind/show");
    }

    private void ends() {
        for (var page :
                List.of("study", "people", "alarms", "unblind", "findings", "record", "record/verify", "invite")) {
            assertThat(investigator.get("/staff/" + page).status()).as(page).isEqualTo(200);
        }
        for (var page : List.of("board", "findings", "record")) {
            assertThat(monitor.get("/staff/" + page).status()).as(page).isEqualTo(200);
        }
        assertThat(investigator.get(ABOUT + "/report").text()).contains("Headache");
        assertThat(statistician.get("/staff/findings/passport.zip").status()).isEqualTo(404);
        said(investigator.signs(
                "/staff/unblind/final", "/staff/unblind/final/lock", Map.of("reason", List.of("the study is over"))));
        said(preparer.signs("/staff/unblind/final", "/staff/unblind/final/open", Map.of("list_passphrase", LIST_KEY)));
        assertThat(preparer.get("/staff/unblind/final").text()).contains("They are the same.");
        assertThat(statistician.get("/staff/findings").text())
                .containsSubsequence("What went wrong, by capsule", "everybody together 1", "These data cannot tell");
    }

    private void isReproduced(Path folder) throws Exception {
        var zip = Files.write(folder.resolve("passport.zip"), statistician.file("/staff/findings/passport.zip"));
        var read = (PassportRead.Read) PassportRead.of(zip);
        var passport = read.passport();
        var done = (Recomputed.Done) Recomputed.of(
                passport.part(Passport.PROTOCOL),
                passport.part(Passport.LOG),
                passport.tookBack().orElseThrow());
        assertThat(read.flaws()).isEmpty();
        assertThat(FileAgain.of(passport.findings(), done.files()))
                .hasSizeGreaterThan(8)
                .allMatch(FileAgain::isSame);
        assertThat(new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1))
                .doesNotContain("my head hurts");
    }

    /// Time goes by, and everybody signs in anew.
    private void comeBack(TakingPart person, String moment) {
        study.on(Instant.parse(moment));
        for (var member : List.of(investigator, physician, preparer, monitor, statistician, person.member())) {
            member.signsIn();
        }
    }

    private static void said(Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }
}
