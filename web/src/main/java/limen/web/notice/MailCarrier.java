package limen.web.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Messages by SMTP. Who takes part, in what, and the name of this machine are in none of their lines.
final class MailCarrier implements Carrier {
    static final String SUBJECT = "Limen";
    private static final String PATIENCE_MILLIS = "20000";

    private final MailServer server;
    private final @Nullable String password;
    private final InstantSource clock;

    /// @param password of our account there; null if there is none
    MailCarrier(MailServer server, @Nullable String password, InstantSource clock) {
        this.server = server;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public Carried carry(String address, String text) {
        var session = Session.getInstance(properties());
        try (var transport = session.getTransport("smtp")) {
            var message = new MimeMessage(session);
            message.setFrom(new InternetAddress(server.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
            message.setText(text, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            transport.connect(server.host(), server.port(), server.account(), password);
            transport.sendMessage(message, message.getAllRecipients());
            return new Carried(true, "taken by the mail server");
        } catch (AuthenticationFailedException _) {
            return new Carried(false, "the mail server did not take our sign-in");
        } catch (SendFailedException _) {
            return new Carried(false, "the mail server did not take this recipient");
        } catch (MessagingException _) {
            return new Carried(false, "the mail server was not reached, or did not take the message");
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var domain = server.from().substring(server.from().indexOf('@') + 1);
        properties.put("mail.from", server.from());
        properties.put("mail.smtp.localhost", domain);
        properties.put("mail.smtp.auth", String.valueOf(server.account() != null));
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail.smtp." + wait, PATIENCE_MILLIS);
        }
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }
}
