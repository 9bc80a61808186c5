package limen.web.signin;

import static limen.web.signin.Staffed.LEAD;
import static limen.web.signin.Staffed.PASSWORD;
import static limen.web.signin.Staffed.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import limen.study.Access;
import limen.study.Author;
import limen.study.Credential;
import limen.study.ParticipantId;
import limen.study.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The door of a real study, asked as a browser asks it.
class SignInTest {
    private static final String OTHER = "nine loud otters";

    private Staffed door;

    @BeforeEach
    void open() throws Exception {
        door = Staffed.open();
    }

    @AfterEach
    void close() {
        door.close();
        assertThat(door.failures).isEmpty();
    }

    @Test
    void an_invitation_opens_once_and_lets_its_owner_in() throws Exception {
        var path = door.invited(person("P014"), Duration.ofDays(7));
        var caller = new Caller(door);

        var answer = set(caller, path, PASSWORD);

        assertThat(answer.uri().getPath()).isEqualTo("/today");
        assertThat(caller.get("/account").body()).contains("You are <b>P014</b>", "password and digits");
        assertThat(new Caller(door).get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void an_invitation_that_ran_out_and_one_that_never_was_look_alike() throws Exception {
        var path = door.invited(person("P014"), Duration.ofHours(1));
        var wrong = new Caller(door).get("/invited/" + Token.fresh().text());
        door.later(Duration.ofMinutes(61));

        var late = new Caller(door).get(path);

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).isEqualTo(wrong.body()).contains("This link does not open.");
    }

    @Test
    void two_who_open_one_invitation_at_once_are_one() throws Exception {
        var path = door.invited(person("P014"), Duration.ofDays(7));
        var first = new Caller(door);
        var second = new Caller(door);
        var pageOfSecond = second.get(path).body();

        set(first, path, PASSWORD);
        var answer = second.fill(
                pageOfSecond,
                path,
                Map.of("password", "another long one", "repeated", "another long one", "digits", "1"));

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(second.get("/today").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_password_is_long_enough_not_common_and_typed_twice_the_same() throws Exception {
        var path = door.invited(person("P014"), Duration.ofDays(7));
        var caller = new Caller(door);
        assertThat(set(caller, path, "short").body()).contains("This has 5 characters; at least 12 are needed.");
        assertThat(set(caller, path, "passwordpassword").body()).contains("one of the first that anybody would try");
        var page = caller.get(path).body();
        var different = caller.fill(
                page, path, Map.of("password", PASSWORD, "repeated", PASSWORD + "s", "digits", digits(page)));
        assertThat(different.statusCode()).isEqualTo(422);
        assertThat(different.body()).contains("The two are not the same.").doesNotContain(PASSWORD);
        assertThat(set(caller, path, PASSWORD).uri().getPath()).isEqualTo("/today");
    }

    @Test
    void somebody_signs_in_under_any_case_of_their_code_and_each_code_opens_once() throws Exception {
        var codes = door.known(person("P014"));
        var first = new Caller(door).signIn("p014 ", PASSWORD, door.digits(codes));
        var again = new Caller(door).signIn("P014", PASSWORD, door.digits(codes));

        assertThat(first.uri().getPath()).isEqualTo("/today");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains(Reception.NO.substring(0, 40));
        door.later(Duration.ofSeconds(30));
        assertThat(new Caller(door)
                        .signIn("P014", PASSWORD, door.digits(codes))
                        .uri()
                        .getPath())
                .isEqualTo("/today");
    }

    @Test
    void a_name_that_nobody_has_gets_the_same_answer_as_a_wrong_password() throws Exception {
        var codes = door.known(person("P014"));

        var wrong = new Caller(door).signIn("P014", "some other words", door.digits(codes));
        var unknown = new Caller(door).signIn("P099", "some other words", "123456");

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
        assertThat(stable(unknown.body()).replace("P099", "P014")).isEqualTo(stable(wrong.body()));
    }

    /// What differs from page to page: tokens and challenges.
    private static String stable(String page) {
        return page.replaceAll("(name=\"_csrf\" value|data-challenge)=\"[^\"]*\"", "");
    }

    @Test
    void too_many_tries_wait_and_the_wait_is_in_the_record_and_unwell_stays_open() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door);
        for (int i = 0; i < 4; i++) {
            assertThat(caller.signIn("P014", "some other words", "000000").body())
                    .doesNotContain("Too many tries");
        }

        var fifth = caller.signIn("P014", "some other words", "000000");
        var right = caller.signIn("P014", PASSWORD, door.digits(codes));

        assertThat(fifth.body()).contains("Too many tries; try again in 1 min.");
        assertThat(right.body()).contains("Too many tries; try again in 1 min.");
        assertThat(door.study.entries(new ParticipantId("P014")))
                .filteredOn(entry -> entry.event() instanceof Access.SignInPaused)
                .singleElement()
                .satisfies(entry -> assertThat(entry.author()).isEqualTo(Author.RULES));
        assertThat(caller.get("/unwell").statusCode()).isEqualTo(200);
        door.later(Duration.ofMinutes(1));
        assertThat(caller.signIn("P014", PASSWORD, door.digits(codes)).uri().getPath())
                .isEqualTo("/today");
    }

    @Test
    void a_session_ends_when_nobody_asks_and_in_any_case_after_half_a_day() throws Exception {
        var codes = door.known(person("P014"));
        var idle = new Caller(door).in("P014", codes);
        door.later(Duration.ofMinutes(29));
        assertThat(idle.get("/today").uri().getPath()).isEqualTo("/today");
        door.later(Duration.ofMinutes(30));
        assertThat(idle.get("/today").uri().getPath()).isEqualTo("/sign-in");

        var busy = new Caller(door).in("P014", codes);
        for (int i = 0; i < 35; i++) {
            door.later(Duration.ofMinutes(20));
            assertThat(busy.get("/today").uri().getPath()).isEqualTo("/today");
        }
        door.later(Duration.ofMinutes(20));
        assertThat(busy.get("/today").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_new_session_has_a_new_name_and_signing_out_ends_it_and_clears_the_browser() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door, HttpClient.Redirect.NEVER);
        var page = caller.get("/sign-in");
        var stranger = cookie(page.headers().firstValue("Set-Cookie").orElseThrow());
        var in = caller.fill(
                page.body(), "/sign-in", Map.of("name", "P014", "password", PASSWORD, "digits", door.digits(codes)));
        var known = in.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie(known)).isNotEqualTo(stranger);
        assertThat(known)
                .startsWith("here=")
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        var today = caller.get("/today").body();
        var out = caller.fill(today, "/sign-out", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(caller.get("/today").headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in");
    }

    @Test
    void whoever_signs_out_from_a_page_of_an_earlier_session_is_out() throws Exception {
        var codes = door.known(person("P061"));
        var caller = new Caller(door).in("P061", codes);
        var old = Caller.filled(caller.get("/account").body(), "/sign-out", Map.of());
        door.later(Duration.ofMinutes(31));
        caller.in("P061", codes);
        assertThat(caller.get("/account").uri().getPath()).isEqualTo("/account");

        assertThat(caller.post("/sign-out", old).uri().getPath()).isEqualTo("/sign-in");
        assertThat(caller.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    private static String cookie(String header) {
        return header.replaceFirst(";.*", "");
    }

    @Test
    void what_was_typed_when_the_session_ended_comes_back_filled_in_and_is_one_entry() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var form = caller.get("/tell/journal").body();
        var sent = Caller.filled(form, "/tell/journal", Map.of("text", "a long \"day\" 🙂 <b>"));
        door.later(Duration.ofHours(1));

        var asked = caller.post("/tell/journal", sent);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Sign in.", "What you typed is kept on this page");
        assertThat(door.study.entries(new ParticipantId("P014"))).noneMatch(SignInTest::isJournal);

        var wrong = caller.fill(
                asked.body(), "/sign-in", Map.of("name", "P014", "password", "not this one ...", "digits", "1"));
        var back = caller.fill(
                wrong.body(), "/sign-in", Map.of("name", "P014", "password", PASSWORD, "digits", door.digits(codes)));
        assertThat(back.body()).contains(">a long \"day\" 🙂 &lt;b", sent.get("entry"), "nothing was saved yet");
        assertThat(door.study.entries(new ParticipantId("P014"))).noneMatch(SignInTest::isJournal);

        var saved = caller.fill(back.body(), "/tell/journal", Map.of("text", sent.get("text")));
        assertThat(saved.uri().getPath()).isEqualTo("/today");
        assertThat(door.study.entries(new ParticipantId("P014")))
                .filteredOn(SignInTest::isJournal)
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).hasToString(sent.get("entry")));
    }

    @Test
    void what_one_person_typed_never_comes_back_to_another() throws Exception {
        var codes = door.known(person("P014"));
        var others = door.known(person("P015"));
        var caller = new Caller(door).in("P014", codes);
        var sent = Caller.filled(caller.get("/tell/journal").body(), "/tell/journal", Map.of("text", "mine alone"));
        door.later(Duration.ofHours(1));
        var asked = caller.post("/tell/journal", sent);

        var other = caller.fill(
                asked.body(), "/sign-in", Map.of("name", "P015", "password", PASSWORD, "digits", door.digits(others)));

        assertThat(other.uri().getPath()).isEqualTo("/today");
        assertThat(other.body()).doesNotContain("mine alone");
        assertThat(caller.post("/tell/journal", sent).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_older_than_the_present_session_comes_back_at_once() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var sent = Caller.filled(caller.get("/tell/journal").body(), "/tell/journal", Map.of("text", "still here"));
        door.later(Duration.ofHours(1));
        caller.in("P014", codes);

        var back = caller.post("/tell/journal", sent);

        assertThat(back.body()).contains(">still here</textarea>", sent.get("entry"));
        assertThat(door.study.entries(new ParticipantId("P014"))).noneMatch(SignInTest::isJournal);
        assertThat(caller.fill(back.body(), "/tell/journal", Map.of("text", "still here"))
                        .uri()
                        .getPath())
                .isEqualTo("/today");
    }

    @Test
    void a_form_without_a_token_or_from_another_site_is_refused() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var entry = Map.of("entry", UUID.randomUUID().toString(), "text", "forged");
        assertThat(caller.post("/tell/journal", entry).statusCode()).isEqualTo(403);
        var sent = Caller.filled(caller.get("/tell/journal").body(), "/tell/journal", Map.of("text", "forged"));
        door.later(Duration.ofHours(1));
        assertThat(caller.post("/tell/journal", sent, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_that_came_too_late_reaches_nothing_that_would_act_on_it() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var sent = Caller.filled(caller.get("/data/erase").body(), "/data/erase", Map.of("word", "erase"));
        door.later(Duration.ofHours(1));
        var asked = caller.post("/data/erase", sent);

        var after = caller.fill(
                asked.body(), "/sign-in", Map.of("name", "P014", "password", PASSWORD, "digits", door.digits(codes)));

        assertThat(after.uri().getPath()).isEqualTo("/today");
        assertThat(door.study.isErased(new ParticipantId("P014"))).isFalse();
    }

    @Test
    void a_monitor_is_given_back_nothing_of_the_page_that_invites() throws Exception {
        var owner = new Author(Role.MONITOR, "Mo Nitor");
        var codes = door.known(owner);
        var monitor = new Caller(door).in("Mo Nitor", codes);
        var sent = Caller.filled(monitor.get("/account").body(), "/sign-out", Map.of("code", "P031"));
        door.later(Duration.ofHours(1));
        var asked = monitor.post("/staff/invite/participant", sent);
        var after = monitor.fill(
                asked.body(),
                "/sign-in",
                Map.of("name", "Mo Nitor", "password", PASSWORD, "digits", door.digits(codes)));
        assertThat(after.uri().getPath()).isEqualTo("/staff/board");
        assertThat(monitor.post("/staff/invite/participant", sent).uri().getPath())
                .as("with the old token in the new session")
                .isEqualTo("/staff/board");
    }

    @Test
    void an_investigators_form_comes_back_too() throws Exception {
        var codes = door.known(LEAD);
        var lead = new Caller(door).in(LEAD.name(), codes);
        var sent = Caller.filled(lead.get("/staff/invite").body(), "/staff/invite/participant", Map.of("code", "P031"));
        door.later(Duration.ofHours(1));
        var back = lead.fill(
                lead.post("/staff/invite/participant", sent).body(),
                "/sign-in",
                Map.of("name", LEAD.name(), "password", PASSWORD, "digits", door.digits(codes)));
        assertThat(back.body())
                .contains("value=\"P031\"", "nothing was saved yet")
                .doesNotContain("/invited/");
    }

    @Test
    void other_sign_ins_are_shown_and_ended() throws Exception {
        var codes = door.known(person("P014"));
        var lost = new Caller(door).in("P014", codes);
        door.later(Duration.ofMinutes(1));
        var here = new Caller(door).in("P014", codes);

        var page = here.get("/account").body();
        assertThat(page).contains("(this browser)", "End the others");
        here.fill(page, "/account/end-others", Map.of());

        assertThat(lost.get("/today").uri().getPath()).isEqualTo("/sign-in");
        assertThat(here.get("/today").uri().getPath()).isEqualTo("/today");
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it_and_opens_nowhere_else_after_that() throws Exception {
        var codes = door.known(person("P014"));
        var lost = new Caller(door).in("P014", codes);
        door.later(Duration.ofMinutes(1));
        var here = new Caller(door).in("P014", codes);
        door.later(Duration.ofMinutes(1));

        var changed = change(here, PASSWORD, door.digits(codes), OTHER, OTHER);

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("The password was changed.").doesNotContain(PASSWORD, OTHER);
        assertThat(lost.get("/today").uri().getPath()).isEqualTo("/sign-in");
        assertThat(here.get("/today").uri().getPath()).isEqualTo("/today");
        assertThat(door.study.entries(new ParticipantId("P014")).getLast().event())
                .isInstanceOfSatisfying(Access.CredentialsSet.class, set -> {
                    assertThat(set.invitationSha256()).isNull();
                    assertThat(set.credentials()).singleElement().isInstanceOf(Credential.Password.class);
                });
        assertThat(door.study.accounts().of(person("P014")).orElseThrow().codes())
                .hasValue(codes);
        assertThat(new Caller(door).signIn("P014", OTHER, door.digits(codes)).statusCode())
                .as("digits that showed who it was")
                .isEqualTo(422);
        door.later(Duration.ofMinutes(1));
        assertThat(new Caller(door).signIn("P014", PASSWORD, door.digits(codes)).statusCode())
                .isEqualTo(422);
        assertThat(new Caller(door)
                        .signIn("P014", OTHER, door.digits(codes))
                        .uri()
                        .getPath())
                .isEqualTo("/today");
    }

    @Test
    void a_password_that_cannot_be_changed_says_why_at_its_field_and_stays() throws Exception {
        var owner = new Author(Role.MONITOR, "Mo Nitor");
        var codes = door.known(owner);
        var monitor = new Caller(door).in("Mo Nitor", codes);
        door.later(Duration.ofMinutes(1));
        var digits = door.digits(codes);

        var tooShort = change(monitor, PASSWORD, digits, "too short", "too short");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body())
                .contains("This has 9 characters", "aria-describedby=\"password-hint password-fault\"");
        assertThat(change(monitor, PASSWORD, digits, OTHER, OTHER + "s").body())
                .contains("The two are not the same.")
                .doesNotContain(OTHER);
        assertThat(change(monitor, PASSWORD, digits, PASSWORD, PASSWORD).body())
                .contains("the same as the present one");
        var wrong = change(monitor, "not this one ...", digits, OTHER, OTHER);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("do not fit together", "id=\"present-fault\"")
                .doesNotContain("not this one");
        assertThat(change(monitor, PASSWORD, "000000", OTHER, OTHER).statusCode())
                .isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            change(monitor, "not this one ...", digits, OTHER, OTHER);
        }
        assertThat(change(monitor, "not this one ...", digits, OTHER, OTHER).body())
                .contains("Too many tries; try again in 1 min.");
        assertThat(change(monitor, PASSWORD, digits, OTHER, OTHER).body()).contains("Too many tries");
        door.later(Duration.ofMinutes(2));
        assertThat(change(monitor, PASSWORD, door.digits(codes), OTHER, OTHER).body())
                .contains("The password was changed.");
    }

    @Test
    void a_password_that_came_too_late_is_written_into_no_page() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var sent = Caller.filled(
                caller.get("/account").body(),
                "/account/password",
                Map.of("present", PASSWORD, "password", OTHER, "repeated", OTHER, "digits", "123456"));
        door.later(Duration.ofHours(1));
        var asked = caller.post("/account/password", sent);
        assertThat(asked.uri().getPath()).isEqualTo("/sign-in");
        assertThat(asked.body()).doesNotContain(PASSWORD, OTHER, "123456");

        caller.in("P014", codes);
        var back = caller.post("/account/password", sent);
        assertThat(back.uri().getPath()).isEqualTo("/account");
        assertThat(back.body()).doesNotContain(PASSWORD, OTHER, "123456");
    }

    private java.net.http.HttpResponse<String> change(
            Caller caller, String present, String digits, String password, String repeated) throws Exception {
        return caller.fill(
                caller.get("/account").body(),
                "/account/password",
                Map.of("present", present, "digits", digits, "password", password, "repeated", repeated));
    }

    @Test
    void the_front_page_shows_the_door_and_not_what_is_behind_it() throws Exception {
        var stranger = new Caller(door).get("/").body();
        assertThat(stranger)
                .contains("href=\"/sign-in\">Sign in</a>")
                .doesNotContain("EX-PARALLEL", LEAD.name())
                .doesNotContain(door.study.protocol().identity().title());
        var somebody = new Caller(door).in("P014", door.known(person("P014")));
        assertThat(somebody.get("/").body()).contains("href=\"/sign-in\">Back to your pages</a>");
        assertThat(somebody.get("/sign-in").uri().getPath()).isEqualTo("/today");
    }

    @Test
    void coming_in_is_no_entry_of_ones_own_and_is_said_beside_them() throws Exception {
        var caller = new Caller(door).in("P014", door.known(person("P014")));
        assertThat(caller.get("/data").body())
                .contains("No entries yet.", "4 entries say how and when you signed in")
                .doesNotContain("A new way to sign in");
        caller.fill(caller.get("/tell/journal").body(), "/tell/journal", Map.of("text", "a quiet day"));
        assertThat(caller.get("/data").body())
                .contains("<p>1 entry, the first ", "4 entries say how and when you signed in");
    }

    @Test
    void a_new_invitation_ends_what_is_open_elsewhere_once_it_is_used() throws Exception {
        var lost = new Caller(door).in("P014", door.known(person("P014")));
        var path = door.invited(person("P014"), Duration.ofDays(1));
        assertThat(lost.get("/today").uri().getPath()).isEqualTo("/today");

        set(new Caller(door), path, OTHER);

        assertThat(lost.get("/today").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void help_opens_for_somebody_whose_access_was_ended() throws Exception {
        var caller = new Caller(door).in("P014", door.known(person("P014")));
        door.reception().write(LEAD, person("P014"), new Access.AccessEnded("a lost phone"));

        var help = caller.get("/unwell");

        assertThat(help.statusCode()).isEqualTo(200);
        assertThat(help.uri().getPath()).isEqualTo("/unwell");
        assertThat(help.body()).contains("Are you in danger now?");
        assertThat(caller.get("/today").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_of_a_stranger_whose_token_is_gone_leads_to_the_door() throws Exception {
        var stranger = new Caller(door);
        for (var path : new String[] {"/sign-in", "/sign-in/passkey", "/tell/journal", "/account/password"}) {
            var answer = stranger.post(path, Map.of("_csrf", "old", "password", "typed in vain"));
            assertThat(answer.uri().getPath()).as(path).isEqualTo("/sign-in");
            assertThat(answer.body()).doesNotContain("typed in vain");
        }
        var invitation = door.invited(person("P014"), Duration.ofDays(1));
        assertThat(stranger.post(invitation, Map.of("_csrf", "old")).uri().getPath())
                .isEqualTo(invitation);
    }

    @Test
    void strangers_take_the_place_of_strangers_and_of_nobody_who_is_signed_in() throws Exception {
        var known = new Caller(door).in("P014", door.known(person("P014")));
        var oldest = new Caller(door);
        var page = oldest.get("/sign-in").body();
        var next = new Caller(door);
        var pageOfNext = next.get("/sign-in").body();

        door.strangers(1_999);

        var typed = Map.of("name", "P014", "password", "some other words", "digits", "123456");
        assertThat(next.fill(pageOfNext, "/sign-in", typed).body()).contains(Reception.NO.substring(0, 40));
        assertThat(oldest.fill(page, "/sign-in", typed).body())
                .as("the page again, for its token is gone")
                .doesNotContain(Reception.NO.substring(0, 40));
        assertThat(known.get("/today").uri().getPath()).isEqualTo("/today");
    }

    @Test
    void an_investigator_invites_and_ends_and_nobody_else_does() throws Exception {
        var lead = new Caller(door).in(LEAD.name(), door.known(LEAD));
        var page = lead.get("/staff/invite").body();
        var made = lead.fill(page, "/staff/invite/participant", Map.of("code", "P020"));
        var link = Pattern.compile("http://localhost:\\d+(/invited/[^<]+)").matcher(made.body());
        assertThat(link.find()).isTrue();
        assertThat(lead.get("/staff/invite").body())
                .contains("P020", "invited, not yet come")
                .doesNotContain("/invited/");
        assertThat(door.study.people())
                .as("an invitation makes nobody a participant")
                .isEmpty();

        var person = new Caller(door);
        set(person, link.group(1), PASSWORD);
        assertThat(person.get("/staff/invite").statusCode()).isEqualTo(403);
        assertThat(door.study.people()).isEmpty();

        lead.fill(lead.get("/staff/invite").body(), "/staff/invite/end", Map.of("role", "participant", "name", "P020"));
        assertThat(person.get("/today").uri().getPath()).isEqualTo("/sign-in");
        var monitor = lead.fill(page, "/staff/invite/staff", Map.of("name", "Mo Nitor", "role", "monitor"));
        assertThat(monitor.body()).contains("The link for Mo Nitor");
        assertThat(lead.fill(page, "/staff/invite/staff", Map.of("name", "mo nitor", "role", "physician"))
                        .body())
                .contains("signs in under this name already");
        assertThat(lead.fill(page, "/staff/invite/participant", Map.of("code", "Anna Müller"))
                        .body())
                .contains("This is no code");
    }

    @Test
    void staff_reach_no_page_of_a_participant_and_a_monitor_invites_nobody() throws Exception {
        door.known(LEAD);
        var owner = new Author(Role.MONITOR, "Mo Nitor");
        var monitor = new Caller(door).in("mo nitor", door.known(owner));
        assertThat(monitor.get("/account").body()).contains("Mo Nitor");
        for (var path : new String[] {"/today", "/record", "/data", "/staff/invite", "/tell/journal"}) {
            assertThat(monitor.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void nothing_that_opens_a_door_is_in_the_persons_own_copy() throws Exception {
        var codes = door.known(person("P014"));
        var caller = new Caller(door).in("P014", codes);
        var account = door.study.accounts().of(person("P014")).orElseThrow();

        var copy = caller.get("/data/my-entries.jsonl").body();

        assertThat(copy)
                .contains("signed_in_with_codes", "\"secret\":\"withheld\"")
                .doesNotContain(
                        codes.secret(),
                        "argon2",
                        account.password().orElseThrow().encoded());
        assertThat(caller.get("/data/my-entries.csv").body()).doesNotContain(codes.secret(), "argon2");
        assertThat(account.toString()).doesNotContain(codes.secret(), "argon2");
    }

    private static boolean isJournal(limen.study.Entry entry) {
        return entry.event() instanceof limen.study.Report.JournalWritten;
    }

    private java.net.http.HttpResponse<String> set(Caller caller, String path, String password) throws Exception {
        var page = caller.get(path).body();
        return caller.fill(page, path, Map.of("password", password, "repeated", password, "digits", digits(page)));
    }

    /// What a device makes of the letters on the page.
    private String digits(String page) {
        var letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(letters.find()).isTrue();
        return door.digits(new Credential.OneTimeCodes(letters.group(1).replace(" ", "")));
    }
}
