package limen.web.signin;

import static limen.web.signin.Staffed.LEAD;
import static limen.web.signin.Staffed.PASSWORD;
import static limen.web.signin.Staffed.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import limen.storage.Strand;
import limen.study.Credential;
import limen.study.ParticipantId;
import limen.study.StudyEvent;
import limen.web.Chromium;
import limen.web.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The door of a study in a real browser, with a device that keeps passkeys and without one.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserTest {
    private Chromium chromium;
    private Staffed door;

    @BeforeAll
    void start() {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("SignInBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
    }

    @BeforeEach
    void open() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        door = Staffed.on(port, SignedForm.class);
    }

    @AfterEach
    void close() {
        door.close();
        assertThat(door.failures).isEmpty();
    }

    @AfterAll
    void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_passkey_is_made_behind_an_invitation_and_opens_the_door_from_then_on() {
        var invitation = door.invited(person("P014"), Duration.ofDays(7));
        try (var visit = new Visit(chromium.browser(), 360, ColorScheme.LIGHT, true)) {
            var page = visit.page();
            keepingPasskeys(page);
            page.navigate(door.origin.text() + invitation);
            assertThat(visit.barriers()).isEmpty();
            page.getByLabel("What you call this device").fill("my phone");
            press(page, "Make a passkey");
            page.waitForURL("**/today");
            press(page, "Sign out");
            page.waitForURL("**/sign-in");
            // The browser says that it cleared what it was told to.
            assertThat(visit.complaints()).allMatch(said -> said.contains("Clear-Site-Data"));
            visit.forget();
            assertThat(visit.barriers()).isEmpty();

            press(page, "Use a passkey");
            page.waitForURL("**/today");
            page.navigate(door.origin.text() + "/account");
            assertThat(page.getByText("Passkey: my phone").count()).isEqualTo(1);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overflow()).isZero();
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(door.study.entries(new ParticipantId("P014")).stream()
                        .map(entry -> entry.event().getClass().getSimpleName()))
                .containsExactly("Invited", "CredentialsSet", "SignedInWithPasskey", "SignedInWithPasskey");
    }

    @Test
    void a_passkey_of_somebody_else_gives_nothing_back_and_typed_words_come_back_to_their_owner() {
        var invitation = door.invited(person("P014"), Duration.ofDays(7));
        try (var visit = new Visit(chromium.browser(), 360, ColorScheme.DARK, true)) {
            var page = visit.page();
            keepingPasskeys(page);
            page.navigate(door.origin.text() + invitation);
            press(page, "Make a passkey");
            page.waitForURL("**/today");
            page.navigate(door.origin.text() + "/tell/journal");
            page.getByLabel("What would you like to keep of today?").fill("typed before the end");
            door.later(Duration.ofMinutes(40));
            press(page, "Save this");
            page.getByText("What you typed is kept on this page").waitFor();
            assertThat(visit.barriers()).isEmpty();
            press(page, "Use a passkey");
            page.getByText("nothing was saved yet").waitFor();
            assertThat(page.getByLabel("What would you like to keep of today?").inputValue())
                    .isEqualTo("typed before the end");
            press(page, "Save this");
            page.waitForURL("**/today");
        }
    }

    @Test
    void a_password_and_six_digits_work_without_script_and_with_the_keyboard_alone() {
        var invitation = door.invited(LEAD, Duration.ofHours(1));
        try (var visit = new Visit(chromium.browser(), 1280, ColorScheme.LIGHT, false)) {
            var page = visit.page();
            page.navigate(door.origin.text() + invitation);
            assertThat(page.getByText("Make a passkey").isVisible()).isFalse();
            var codes =
                    new Credential.OneTimeCodes(page.locator("code").innerText().replace(" ", ""));
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .focus();
            type(page, PASSWORD);
            type(page, PASSWORD);
            type(page, "12");
            page.keyboard().press("Enter");
            page.getByText("These are not the digits").waitFor();
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .focus();
            type(page, PASSWORD);
            type(page, PASSWORD);
            type(page, door.digits(codes));
            page.keyboard().press("Enter");
            page.waitForURL("**/staff/**");
            page.navigate(door.origin.text() + "/staff/invite");
            page.getByLabel("Code").fill("P020");
            press(page, "Invite to take part");
            assertThat(page.getByText("The link for P020").isVisible()).isTrue();
        }
        try (var visit = new Visit(chromium.browser(), 360, ColorScheme.LIGHT, true)) {
            var page = visit.page();
            door.later(Duration.ofMinutes(1));
            page.navigate(door.origin.text() + door.invited(person("P014"), Duration.ofDays(1)));
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.overflow()).isZero();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void a_passkey_signs_one_form_and_is_asked_for_each() {
        var invitation = door.invited(LEAD, Duration.ofHours(1));
        try (var visit = new Visit(chromium.browser(), 1280, ColorScheme.LIGHT, true)) {
            var page = visit.page();
            keepingPasskeys(page);
            page.navigate(door.origin.text() + invitation);
            press(page, "Make a passkey");
            page.waitForURL("**/staff/**");
            page.navigate(door.origin.text() + SignedForm.PATH);
            page.getByLabel("Reason").fill("first");
            var asked = page.locator("[name=sign_challenge]").inputValue();
            press(page, "Sign this");
            // The button that was pressed goes with it.
            page.getByText("Signed: first, in full").waitFor();

            page.getByLabel("Reason").fill("second");
            page.evaluate("asked => document.querySelector('[name=sign_challenge]').value = asked", asked);
            press(page, "Sign this");
            page.getByText(StaffSignatures.NO_PASSKEY).waitFor();
            page.getByLabel("Reason").fill("third");
            press(page, "Sign this");
            page.getByText("Signed: third").waitFor();
        }
        assertThat(door.log.strand(new Strand.OfStudy()).stream()
                        .map(kept -> ((StudyEvent.StaffAccess) kept.entry().event()).what())
                        .map(what -> what.getClass().getSimpleName()))
                .containsExactly(
                        "Invited",
                        "CredentialsSet",
                        "SignedInWithPasskey",
                        "SignatureProvedWithPasskey",
                        "SignatureProvedWithPasskey");
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// Gives the browser a device that keeps passkeys and knows its person.
    private static void keepingPasskeys(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable", new JsonObject());
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
