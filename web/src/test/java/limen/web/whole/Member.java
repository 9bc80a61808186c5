package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import limen.web.access.Signatures;

/// Somebody with a browser and an app for one-time codes, who knows the study by its pages alone.
final class Member {
    private static final String PASSWORD = "seven quiet herons";
    private static final Duration NEXT_CODE = Duration.ofSeconds(30);

    private final Conducted study;
    private final Window window;
    private String name = "";
    private String secret = "";

    private Member(Conducted study, Window window) {
        this.study = study;
        this.window = window;
    }

    /// Comes in by a link, and sets a password and codes.
    static Member by(String invitation, Conducted study) {
        return by(invitation, study, study.window());
    }

    private static Member by(String invitation, Conducted study, Window window) {
        var member = new Member(study, window);
        var path = URI.create(invitation).getPath();
        var page = member.get(path);
        member.name = page.field("username");
        member.secret = page.found("<code>([A-Z2-7 ]+)</code>").replace(" ", "");
        var in = member.send(page.form(
                path,
                Map.of(
                        "password", List.of(PASSWORD),
                        "repeated", List.of(PASSWORD),
                        "digits", List.of(member.digits()))));
        assertThat(in.status()).as(in.text()).isEqualTo(200);
        return member;
    }

    /// Invites somebody to the team.
    Member invites(String role, String whom) {
        var typed = Map.of("name", List.of(whom), "role", List.of(role));
        return by(invitation("/staff/invite/staff", typed), study);
    }

    /// Invites somebody to take part.
    Member invitesParticipant(String code) {
        var typed = Map.of("code", List.of(code));
        return by(invitation("/staff/invite/participant", typed), study, study.plainWindow());
    }

    private String invitation(String action, Map<String, List<String>> typed) {
        var made = send(get("/staff/invite").form(action, typed));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.found("<p class=\"link\"><code>([^<]+)</code>");
    }

    /// Sessions end when nobody asks for half an hour.
    Member signsIn() {
        study.later(NEXT_CODE);
        var in = send(get("/sign-in")
                .form(
                        "/sign-in",
                        Map.of("name", List.of(name), "password", List.of(PASSWORD), "digits", List.of(digits()))));
        assertThat(in.path()).as(in.text()).isNotEqualTo("/sign-in");
        return this;
    }

    Page get(String path) {
        return window.open(path);
    }

    byte[] file(String path) {
        return window.file(path);
    }

    /// Fills a form of a page in and sends it.
    Page fills(String path, String action, Map<String, List<String>> typed) {
        return send(get(path).form(action, typed));
    }

    /// The same with a signature beneath, on a page that sends to itself.
    Page signs(String path, Map<String, List<String>> typed) {
        return signs(path, path, typed);
    }

    /// The same, with a signature beneath.
    Page signs(String path, String action, Map<String, List<String>> typed) {
        study.later(NEXT_CODE);
        return send(
                get(path).form(action, typed).and(Signatures.PASSWORD, PASSWORD).and(Signatures.DIGITS, digits()));
    }

    Page send(Page.Filled form) {
        return window.send(form);
    }

    private String digits() {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(base32(secret), codes.getAlgorithm()), study.now());
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] base32(String letters) {
        var bits = letters.chars()
                .mapToObj(letter -> "%5s"
                        .formatted(Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                        .replace(' ', '0'))
                .collect(Collectors.joining());
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}
