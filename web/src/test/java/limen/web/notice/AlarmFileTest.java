package limen.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import limen.notation.Fault;
import limen.notation.Parsed;
import limen.study.Oversight;
import org.junit.jupiter.api.Test;

class AlarmFileTest {
    private static final String WHOLE = """
            mail:
              host: mail.example.org
              port: 587
              security: starttls
              from: limen@example.org
              account: limen
            recipients:
              - label: physician on duty
                email: duty@example.org
              - label: pager
                webhook: https://pager.example.org/hook/7
                after: 15 min
            """;

    private static List<String> faults(String text) {
        return AlarmFile.read(text) instanceof Parsed.Faulty<AlarmPlan>(var faults)
                ? faults.stream().map(Fault::sentence).toList()
                : List.of();
    }

    @Test
    void a_plan_says_who_is_told_when_and_how() {
        assertThat(AlarmFile.read(WHOLE)).isInstanceOfSatisfying(Parsed.Read.class, read -> {
            var plan = (AlarmPlan) read.value();
            assertThat(plan.mail())
                    .isEqualTo(new MailServer(
                            "mail.example.org", 587, MailServer.Security.STARTTLS, "limen@example.org", "limen"));
            assertThat(plan.recipients())
                    .containsExactly(
                            new Recipient(
                                    "physician on duty", Oversight.Channel.EMAIL, "duty@example.org", Duration.ZERO),
                            new Recipient(
                                    "pager",
                                    Oversight.Channel.WEBHOOK,
                                    "https://pager.example.org/hook/7",
                                    Duration.ofMinutes(15)));
            // An address stands in no message about our own failures.
            assertThat(plan.recipients().toString()).isEqualTo("[physician on duty, pager]");
        });
    }

    @Test
    void the_example_of_the_page_on_serving_is_one() throws Exception {
        var page = Files.readString(Path.of("..", "docs", "serving.md"));
        var block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(faults(block.group(1))).isEmpty();
    }

    @Test
    void somebody_is_told_at_once() {
        var late = WHOLE.replace("email: duty@example.org", "email: duty@example.org\n    after: 5 min");
        assertThat(faults(late)).singleElement().asString().contains("line 7", "nobody is told at once");
    }

    @Test
    void e_mail_needs_a_server_whose_way_is_private() {
        assertThat(faults(WHOLE.substring(WHOLE.indexOf("recipients"))))
                .singleElement()
                .asString()
                .contains("no mail server is named");
        assertThat(faults(WHOLE.replace("starttls", "none")))
                .singleElement()
                .asString()
                .contains("nothing keeps the way to mail.example.org private");
        assertThat(faults(WHOLE.replace("starttls", "none").replace("mail.example.org", "localhost")))
                .isEmpty();
    }

    @Test
    void what_is_no_address_is_a_fault_with_its_line() {
        assertThat(faults(WHOLE.replace("duty@example.org", "duty"))).anyMatch(it -> it.startsWith("line 9"));
        assertThat(faults(WHOLE.replace("https://pager", "http://pager")))
                .anyMatch(it -> it.startsWith("line 11") && it.contains("https://"));
        assertThat(faults(WHOLE.replace("https://pager", "https://name:word@pager")))
                .isNotEmpty();
        assertThat(faults(WHOLE.replace("label: pager", "label: duty@example.org")))
                .isNotEmpty();
        assertThat(faults(WHOLE.replace("label: pager", "label: physician on duty")))
                .anyMatch(it -> it.contains("two recipients are called"));
        assertThat(faults(WHOLE.replace("15 min", "90 d"))).anyMatch(it -> it.contains("too long"));
        assertThat(faults(WHOLE.replace("port: 587", "port: 587\n  timeout: 3")))
                .anyMatch(it -> it.contains("timeout"));
    }
}
