package limen.web.notice;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import limen.notation.Document;
import limen.notation.Fields;
import limen.notation.Form;
import limen.notation.Forms;
import limen.notation.Parsed;
import limen.study.Oversight;

/// The reader of the file that names who is told of an alarm (`docs/serving.md`).
public final class AlarmFile {
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_PORT = 65_535;
    private static final Duration LONGEST = Duration.ofDays(2);

    private AlarmFile() {}

    /// The plan in a text, or all of its faults.
    public static Parsed<AlarmPlan> read(String text) {
        return Document.read(text, AlarmFile::plan);
    }

    private static Supplier<AlarmPlan> plan(Fields fields) {
        var mail = fields.optionalSection("mail", AlarmFile::mail);
        var recipients = fields.sections("recipients", AlarmFile::recipient).map(AlarmFile::whole);
        if (recipients.isRead() && !fields.has("mail")) {
            recipients.get().stream()
                    .filter(recipient -> recipient.channel() == Oversight.Channel.EMAIL)
                    .findFirst()
                    .ifPresent(recipient -> recipients.reject(
                            "\"%s\" is reached by e-mail, and no mail server is named".formatted(recipient),
                            "a section mail with host, port, security and from"));
        }
        return () -> new AlarmPlan(mail.get().orElse(null), recipients.get());
    }

    private static List<Recipient> whole(List<Recipient> recipients) {
        var labels = new HashSet<String>();
        for (var recipient : recipients) {
            if (!labels.add(recipient.label())) {
                throw new IllegalArgumentException(
                        "two recipients are called \"%s\"; expected a label of its own for each".formatted(recipient));
            }
        }
        if (recipients.stream().noneMatch(recipient -> recipient.after().isZero())) {
            throw new IllegalArgumentException(
                    "nobody is told at once; expected a recipient without after, or with after: 0 min");
        }
        return recipients;
    }

    private static Supplier<MailServer> mail(Fields fields) {
        var host = fields.required("host", matching("host", "a name such as mail.example.org", HOST));
        var port = fields.integer("port", 1, MOST_PORT);
        var security = fields.code("security", MailServer.Security.class);
        var from = fields.required("from", mailbox());
        var account = fields.optionalText("account");
        if (security.isRead()
                && host.isRead()
                && security.get() == MailServer.Security.NONE
                && !HERE.contains(host.get())) {
            security.reject("nothing keeps the way to %s private".formatted(host.get()), "starttls or tls");
        }
        return () -> new MailServer(
                host.get(),
                port.get(),
                security.get(),
                from.get(),
                account.get().orElse(null));
    }

    private static Supplier<Recipient> recipient(Fields fields) {
        var label = fields.required(
                "label", matching("label", "1 to 40 letters, digits, spaces, . _ and -, and no address", LABEL));
        var email = fields.optional("email", mailbox());
        var webhook = fields.optional("webhook", webhook());
        var after = fields.optional("after", Forms.duration().map(AlarmFile::within), Duration.ZERO);
        return () -> {
            var ways = new ArrayList<Recipient>();
            email.get()
                    .ifPresent(address ->
                            ways.add(new Recipient(label.get(), Oversight.Channel.EMAIL, address, after.get())));
            webhook.get()
                    .ifPresent(address ->
                            ways.add(new Recipient(label.get(), Oversight.Channel.WEBHOOK, address, after.get())));
            if (ways.size() != 1) {
                throw new IllegalArgumentException(
                        "\"%s\" has %s; expected one of email and webhook, and another recipient for another way"
                                .formatted(label.get(), ways.isEmpty() ? "no address" : "two addresses"));
            }
            return ways.getFirst();
        };
    }

    private static Duration within(Duration after) {
        if (after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("%d h is too long to wait for an answer; expected at most %d h"
                    .formatted(after.toHours(), LONGEST.toHours()));
        }
        return after;
    }

    private static Form<String> mailbox() {
        return matching("e-mail address", "one such as duty@example.org", MAILBOX);
    }

    private static Form<String> webhook() {
        return Form.written(
                "address for a webhook",
                "one that begins with https://",
                text -> Optional.of(text).filter(AlarmFile::isPrivate));
    }

    /// Whether what is sent there is seen by nobody on the way.
    private static boolean isPrivate(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && HERE.contains(uri.getHost())));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Form<String> matching(String noun, String expected, Pattern pattern) {
        return Form.written(
                noun,
                expected,
                text -> Optional.of(text).filter(it -> pattern.matcher(it).matches()));
    }
}
