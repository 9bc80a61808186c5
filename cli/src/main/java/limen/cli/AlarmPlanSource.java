package limen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import limen.exchange.Printable;
import limen.notation.Parsed;
import limen.web.notice.AlarmFile;
import limen.web.notice.AlarmPlan;
import org.jspecify.annotations.Nullable;

/// The file that names who is told of an alarm, and the password of the mail server, which stands in no file of ours.
final class AlarmPlanSource {
    static final String PASSWORD = "LIMEN_SMTP_PASSWORD";

    private AlarmPlanSource() {}

    /// Reads it. A file with faults is refused, after each has been printed.
    static AlarmPlan read(Path file, PrintWriter err) {
        var text = PlainFile.text(file, "a file in YAML that names who is told of an alarm");
        return switch (AlarmFile.read(text)) {
            case Parsed.Read<AlarmPlan>(var plan) -> withPassword(plan);
            case Parsed.Faulty<AlarmPlan>(var faults) -> {
                var name = Printable.of(file.toString());
                faults.forEach(fault -> err.println(Printable.of("%s: %s".formatted(name, fault.sentence()))));
                throw new BadInput("%s: %d %s; expected who is told of an alarm, without a fault."
                        .formatted(name, faults.size(), faults.size() == 1 ? "fault" : "faults"));
            }
        };
    }

    private static AlarmPlan withPassword(AlarmPlan plan) {
        if (plan.mail() != null && plan.mail().account() != null && password() == null) {
            throw new BadInput("The mail server asks for an account; expected its password in %s.".formatted(PASSWORD));
        }
        return plan;
    }

    /// At the mail server; null if none was given.
    static @Nullable String password() {
        return System.getenv(PASSWORD);
    }
}
