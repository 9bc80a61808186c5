package limen.web.signin;

import static limen.web.signin.Staffed.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import limen.study.Author;
import limen.study.Credential;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.web.access.Signatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A study from its draft to an amendment, signed at the door of a real study by people with passwords.
class StudySigningTest {
    private static final Author INVESTIGATOR = new Author(Role.INVESTIGATOR, "Dr. Ada Example");
    private static final Author PHYSICIAN = new Author(Role.PHYSICIAN, "Dr. Ben Example");
    private static final Author MONITOR = new Author(Role.MONITOR, "Mona Monitor");

    private Staffed door;
    private Credential.OneTimeCodes ada;
    private Credential.OneTimeCodes ben;
    private Credential.OneTimeCodes mona;
    private Caller investigator;
    private Caller physician;
    private Caller monitor;

    @BeforeEach
    void open() throws Exception {
        door = Staffed.open();
        ada = door.known(INVESTIGATOR);
        ben = door.known(PHYSICIAN);
        mona = door.known(MONITOR);
        investigator = new Caller(door).in(INVESTIGATOR.name(), ada);
        physician = new Caller(door).in(PHYSICIAN.name(), ben);
        monitor = new Caller(door);
        monitor.signIn(MONITOR.name(), PASSWORD, door.digits(mona));
        door.later(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        door.close();
        assertThat(door.failures).isEmpty();
    }

    @Test
    void a_draft_becomes_active_by_two_signatures_and_a_sealed_list() throws Exception {
        var draft = investigator.get("/staff/study/protocol").body();
        assertThat(draft)
                .contains("Version 1.0 is a draft.", "Dr. Ada Example has not signed", "needs its sealed list")
                .contains("Limen records this attestation and cannot verify it.", "EXAMPLE-2026-002")
                .doesNotContain("/staff/study/activate");
        assertThat(investigator.get("/staff/study").body())
                .contains("Nobody has begun yet.", "Version 1.0 is a draft.");

        seal();
        assertThat(done(sign(investigator, "sign", ada, Map.of()))).contains("signed by Dr. Ada Example");
        assertThat(investigator.get("/staff/study/protocol").body()).contains("What is missing.", "SIGN");
        assertThat(done(sign(physician, "sign", ben, Map.of())))
                .contains("Nothing is missing", "signed version 1.0 (SHA-256 ");
        assertThat(done(sign(physician, "activate", ben, Map.of()))).contains("Version 1.0 is active since");
        assertThat(door.study.conduct().authority().isActive()).isTrue();
    }

    @Test
    void a_signature_needs_the_password_the_digits_of_now_and_the_name_that_the_approval_gives() throws Exception {
        var page = investigator.get("/staff/study/sign").body();
        var wrong = investigator.fill(
                page,
                "/staff/study/sign",
                Map.of(Signatures.PASSWORD, "not the password", Signatures.DIGITS, door.digits(ada)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("not the password");
        assertThat(door.study.conduct().authority().signers()).isZero();

        var other = new Author(Role.INVESTIGATOR, "Lea Lead");
        var codes = door.known(other);
        var lea = new Caller(door).in(other.name(), codes);
        assertThat(lea.get("/staff/study/sign").body())
                .contains("The protocol names \"Dr. Ada Example\" to sign as investigator")
                .doesNotContain("sign_password");
        assertThat(monitor.get("/staff/study/sign").statusCode()).isEqualTo(403);
        assertThat(monitor.get("/staff/study/amend").statusCode()).isEqualTo(403);
        assertThat(monitor.get("/staff/study/protocol").body()).doesNotContain("/staff/study/sign\"");
    }

    @Test
    void a_form_sent_twice_is_one_signature_and_a_stale_one_is_none() throws Exception {
        var fields = typed(investigator, "sign", ada, Map.of());
        var stale = typed(physician, "sign", ben, Map.of());
        assertThat(investigator.post("/staff/study/sign", fields).uri().getPath())
                .isEqualTo("/staff/study/protocol");
        assertThat(investigator.post("/staff/study/sign", fields).uri().getPath())
                .isEqualTo("/staff/study/protocol");
        assertThat(history(StudyEvent.ProtocolSigned.class)).isEqualTo(1);

        var late = physician.post("/staff/study/sign", stale);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The study changed since this page was opened");
        assertThat(history(StudyEvent.ProtocolSigned.class)).isEqualTo(1);
    }

    @Test
    void the_monitor_stops_everybody_and_two_people_let_the_study_go_on() throws Exception {
        var empty = sign(monitor, "stop", mona, Map.of("reason", "  "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("a reason is needed");
        assertThat(done(sign(monitor, "stop", mona, Map.of("reason", "Three people fainted"))))
                .contains("All dosing is stopped: Three people fainted.");
        assertThat(physician.get("/staff/study/stop").body()).contains("stopped already");
        assertThat(physician.get("/staff/study/resume").statusCode()).isEqualTo(403);

        var alone = sign(monitor, "resume", mona, Map.of("reason", "reviewed", "second", "M. Monitor"));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("another person is needed", ">\nreviewed</textarea>");
        var unproved = sign(
                monitor,
                "resume",
                mona,
                Map.of("reason", "reviewed", "second", PHYSICIAN.name(), "second_password", "guessed it"));
        assertThat(unproved.body()).contains("The second person did not sign").doesNotContain("guessed it");
        assertThat(door.study.conduct().authority().stop()).isNotNull();
        var both = sign(
                monitor,
                "resume",
                mona,
                Map.of(
                        "reason",
                        "The board has reviewed it",
                        "second",
                        PHYSICIAN.name(),
                        "second_password",
                        PASSWORD,
                        "second_digits",
                        door.digits(ben)));
        assertThat(done(both)).contains("let the study go on, with Dr. Ben Example: The board has reviewed it");
        assertThat(door.study.conduct().authority().stop()).isNull();
    }

    @Test
    void an_amendment_is_checked_compared_signed_and_then_signed_for_anew() throws Exception {
        seal();
        done(sign(investigator, "sign", ada, Map.of()));
        done(sign(physician, "sign", ben, Map.of()));
        done(sign(investigator, "activate", ada, Map.of()));
        var old = Files.readString(Path.of("..", "examples", "protocols", "parallel-groups.yaml"));

        var faulty = check(old.replace("expires: 2028-12-31", "expires: soon"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("The check found 1 fault.", "line ", "approval.expires", "expires: soon");
        var sealed = check(old.replace("version: \"1.0\"\n\n# Limen", "version: \"1.1\"\n\n# Limen")
                .replace("block_sizes: [4, 6]", "block_sizes: [4]"));
        assertThat(sealed.body()).contains("A list of allocations is sealed");

        var next = old.replace("version: \"1.0\"\n\n# Limen", "version: \"1.1\"\n\n# Limen")
                .replace("expires: 2028-12-31", "expires: 2029-12-31");
        var change = check(next);
        assertThat(change.statusCode()).as(change.body()).isEqualTo(200);
        assertThat(change.body())
                .contains("Version 1.1 in the place of version 1.0.", "2 lines are taken out, 2 put in.")
                .contains("<ins>  expires: 2029-12-31</ins>", "The sealed list of allocations stays as it is.");
        door.later(Duration.ofSeconds(30));
        var fields = new HashMap<>(Caller.filled(
                change.body(),
                "/staff/study/amend/sign",
                Map.of(
                        "reason",
                        "The board extended its approval",
                        Signatures.PASSWORD,
                        PASSWORD,
                        Signatures.DIGITS,
                        door.digits(ada))));
        fields.put("text", next.replace("15 mg", "14 mg"));
        var swapped = investigator.post("/staff/study/amend/sign", fields);
        assertThat(swapped.statusCode()).isEqualTo(409);
        fields.put("text", next.replace("\n", "\r\n"));
        var amended = investigator.post("/staff/study/amend/sign", fields);
        assertThat(amended.uri().getPath()).as(amended.body()).isEqualTo("/staff/study/protocol");
        assertThat(amended.body())
                .contains("Version 1.1 takes the place of version 1.0.", "amended it to version 1.1")
                .contains("Dr. Ada Example has not signed", "2029-12-31");
        assertThat(door.study.protocolText().text()).isEqualTo(next);
        assertThat(door.study.conduct().authority().isActive()).isFalse();
        door.later(Duration.ofSeconds(30));
        assertThat(done(sign(investigator, "sign", ada, Map.of()))).contains("signed version 1.1");
    }

    @Test
    void an_extension_says_which_day_it_could_not_read_and_keeps_what_was_typed() throws Exception {
        var wrong = sign(investigator, "extend", ada, Map.of("reference", "<b>2027/3", "expires", "31.12.2030"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("&lt;b>2027/3")
                .contains("31.12.2030")
                .contains("is no day; please write it as 2028-12-31.");
        assertThat(sign(investigator, "extend", ada, Map.of("reference", "2027/3", "expires", "2020-01-01"))
                        .body())
                .contains("has passed");
        assertThat(done(sign(investigator, "extend", ada, Map.of("reference", "2027/3", "expires", "2030-12-31"))))
                .contains("2030-12-31, extended from 2028-12-31");
        assertThat(physician.get("/staff/study/extend").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> check(String text) throws IOException, InterruptedException {
        return investigator.fill(
                investigator.get("/staff/study/amend").body(), "/staff/study/amend", Map.of("text", text));
    }

    /// Digits open once, so that each signature has a minute of its own.
    private Map<String, String> typed(
            Caller caller, String deed, Credential.OneTimeCodes codes, Map<String, String> written)
            throws IOException, InterruptedException {
        door.later(Duration.ofSeconds(30));
        var path = "/staff/study/" + deed;
        var typed = new HashMap<>(Map.of(Signatures.PASSWORD, PASSWORD, Signatures.DIGITS, door.digits(codes)));
        typed.putAll(written);
        return Caller.filled(caller.get(path).body(), path, typed);
    }

    private HttpResponse<String> sign(
            Caller caller, String deed, Credential.OneTimeCodes codes, Map<String, String> written)
            throws IOException, InterruptedException {
        return caller.post("/staff/study/" + deed, typed(caller, deed, codes, written));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).as(answer.body()).isEqualTo("/staff/study/protocol");
        return answer.body();
    }

    private long history(Class<? extends StudyEvent> kind) {
        return door.study.history().stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .count();
    }

    private void seal() {
        var now = door.now();
        door.study.propose(Entry.ofStudy(
                new EventId(UUID.randomUUID()),
                new Author(Role.PREPARER, "Pia Preparer"),
                new Times(null, now.atZone(ZoneOffset.UTC), now),
                new StudyEvent.AllocationsSealed("a".repeat(64), 40)));
    }
}
