package limen.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import limen.study.Oversight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages about alarms, to a mail server and an address on this machine.
class MessengerTest {
    private static final String ORIGIN = "https://study.example.org";
    private static final String TEXT = "Something in Limen needs you. Sign in: https://study.example.org/staff/alarms";

    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private Alarmed alarmed;
    private LoopbackMail mail;
    private HttpServer web;
    private Messenger messenger;

    @BeforeEach
    void open() throws Exception {
        alarmed = new Alarmed();
        mail = new LoopbackMail();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        web.createContext("/hook", exchange -> {
            requests.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        web.start();
        messenger = messenger();
    }

    private Messenger messenger() {
        var server = new MailServer("127.0.0.1", mail.port(), MailServer.Security.NONE, "limen@example.org", null);
        var hook = "http://127.0.0.1:%d/hook".formatted(web.getAddress().getPort());
        var plan = new AlarmPlan(
                server,
                List.of(
                        new Recipient("on duty", Oversight.Channel.EMAIL, "duty@example.org", Duration.ZERO),
                        new Recipient("pager", Oversight.Channel.WEBHOOK, hook, Duration.ofMinutes(15))));
        return new Messenger(
                alarmed.study(),
                alarmed.clock,
                plan,
                ORIGIN,
                Map.of(
                        Oversight.Channel.EMAIL, new MailCarrier(server, null, alarmed.clock),
                        Oversight.Channel.WEBHOOK, new WebhookCarrier()),
                failures::add);
    }

    @AfterEach
    void close() throws Exception {
        messenger.close();
        web.stop(0);
        mail.close();
        alarmed.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void an_alarm_sends_one_message_that_says_no_more_than_that_somebody_is_needed() {
        alarmed.isUnwell("P014");
        messenger.once();
        alarmed.later(Duration.ofMinutes(1));
        messenger.once();

        assertThat(mail.letters()).singleElement().asString().contains(TEXT, "Subject: Limen", "To: duty@example.org");
        var all = String.join("\n", mail.letters()) + String.join("\n", mail.said());
        assertThat(all)
                .doesNotContainIgnoringCase("P014")
                .doesNotContainIgnoringCase("chest")
                .doesNotContainIgnoringCase("MDMA")
                .doesNotContainIgnoringCase("dose")
                .doesNotContain(alarmed.study().protocol().identity().title())
                .doesNotContain(localHost());
        assertThat(alarmed.sent("P014"))
                .isNotEmpty()
                .allMatch(sent -> sent.delivered() && sent.recipient().equals("on duty"));
        assertThat(alarmed.study()
                        .entries(new limen.study.ParticipantId("P014"))
                        .toString())
                .doesNotContain("duty@example.org");
        assertThat(requests).isEmpty();
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException _) {
            return "no name";
        }
    }

    @Test
    void what_failed_is_tried_again_with_waits_that_grow() {
        alarmed.isUnwell("P014");
        mail.refuses(true);
        messenger.once();
        messenger.once();
        var tries = alarmed.sent("P014").size();
        assertThat(mail.letters()).isEmpty();
        assertThat(alarmed.sent("P014")).noneMatch(Oversight.AlarmSent::delivered);

        alarmed.later(Duration.ofMinutes(1));
        messenger.once();
        assertThat(alarmed.sent("P014")).hasSize(2 * tries);
        mail.refuses(false);
        alarmed.later(Duration.ofSeconds(90));
        messenger.once();
        assertThat(mail.letters()).isEmpty();
        alarmed.later(Duration.ofSeconds(30));
        messenger.once();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void an_alarm_that_nobody_reads_goes_to_the_next_and_one_that_was_read_goes_nowhere() {
        alarmed.isUnwell("P014");
        alarmed.isUnwell("P015");
        messenger.once();
        // One message for both.
        assertThat(mail.letters()).hasSize(1);
        alarmed.readsAll("P015");
        alarmed.later(Duration.ofMinutes(15));
        messenger.once();
        messenger.once();

        assertThat(requests).containsExactly("application/json; charset=utf-8 {\"text\":\"%s\"}".formatted(TEXT));
        assertThat(alarmed.sent("P014")).anyMatch(sent -> sent.recipient().equals("pager") && sent.delivered());
        assertThat(alarmed.sent("P015")).noneMatch(sent -> sent.recipient().equals("pager"));
    }

    @Test
    void a_stop_of_the_whole_study_is_told_like_any_alarm_until_somebody_has_read_it() {
        alarmed.stops("two seizures on active");
        messenger.once();
        messenger.once();
        assertThat(mail.letters())
                .singleElement()
                .asString()
                .contains(TEXT)
                .doesNotContain("seizures", "active", "stop");
        alarmed.later(Duration.ofMinutes(15));
        messenger.once();
        assertThat(requests).hasSize(1);
        assertThat(alarmed.sentOfStops())
                .extracting(Oversight.AlarmSent::recipient)
                .containsExactly("on duty", "pager");

        alarmed.readsStop(alarmed.stops("once more"));
        messenger.once();
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void an_address_that_does_not_take_it_is_written_down_as_that() {
        status = 503;
        alarmed.isUnwell("P014");
        alarmed.later(Duration.ofMinutes(15));
        messenger.once();

        assertThat(alarmed.sent("P014"))
                .filteredOn(sent -> sent.recipient().equals("pager"))
                .isNotEmpty()
                .allMatch(sent -> !sent.delivered() && sent.note().equals("answered 503"));
    }

    @Test
    void after_a_restart_nothing_is_sent_twice_and_nothing_left_out() throws Exception {
        alarmed.isUnwell("P014");
        messenger.once();
        messenger.close();
        alarmed.again();
        messenger = messenger();
        messenger.once();
        assertThat(mail.letters()).hasSize(1);

        alarmed.later(Duration.ofMinutes(20));
        messenger.once();
        assertThat(requests).hasSize(1);
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void a_server_that_is_not_there_fails_in_words_and_blocks_nobody_else() throws Exception {
        mail.close();
        alarmed.isUnwell("P014");
        alarmed.later(Duration.ofMinutes(15));
        messenger.once();

        assertThat(requests).hasSize(1);
        assertThat(alarmed.sent("P014"))
                .filteredOn(sent -> sent.recipient().equals("on duty"))
                .isNotEmpty()
                .allMatch(sent -> !sent.delivered()
                        && sent.note().equals("the mail server was not reached, or did not take the message"));
    }
}
