package limen.web.console.people;

import java.util.Optional;
import java.util.stream.Stream;

/// Something that investigator and physician decide or enter about somebody.
public enum Act {
    HOLD("hold", "Place a hold", true),
    LIFT("lift", "Lift a hold", true),
    STOP("stop", "Stop dosing", true),
    STEP("step", "Approve a written step", true),
    ENROL("enrol", "Enrol", true),
    START("start", "Start the course", true),
    SCREENING("screening", "Enter screening answers", true),
    WITHDRAW("withdraw", "Record that they leave dosing", true),
    WITHDRAW_DATA("withdraw-data", "Record that they withdraw their data", true),
    DEVIATION("deviation", "Record a deviation", true),
    CONTACT("contact", "Record a contact", true),
    HARM("harm", "Report an adverse event", true),
    FOLLOW_UP("follow-up", "Follow up an adverse event", true),
    SENT("sent", "Record that a report was sent", true),
    CORRECT("correct", "Correct an entry", true),
    VITALS("vitals", "Vital signs", false),
    LABORATORY("laboratory", "Laboratory result", false),
    ECG("ecg", "Heart tracing", false),
    ECHO("echo", "Heart ultrasound", false),
    PREGNANCY_TEST("pregnancy-test", "Pregnancy test", false),
    MEDICINE("medicine", "Medicine begun or ended", false);

    private final String code;
    private final String title;
    private final boolean signed;

    Act(String code, String title, boolean signed) {
        this.code = code;
        this.title = title;
        this.signed = signed;
    }

    /// Its name in addresses.
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// Whether it is signed with its meaning. What was measured carries its author's name, and no signature.
    public boolean isSigned() {
        return signed;
    }

    String path(String person) {
        return "/staff/people/%s/%s".formatted(person, code);
    }

    static Optional<Act> find(String code) {
        return Stream.of(values()).filter(act -> act.code.equals(code)).findFirst();
    }
}
