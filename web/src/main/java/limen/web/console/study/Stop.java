package limen.web.console.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.StudyEvent;

/// All dosing waits, for everybody.
final class Stop implements Deed {
    @Override
    public String path() {
        return Paths.STOP;
    }

    @Override
    public String title() {
        return "Stop all dosing.";
    }

    @Override
    public String button() {
        return "Stop all dosing now";
    }

    @Override
    public boolean isGrave() {
        return true;
    }

    @Override
    public StudyEvent kind() {
        return new StudyEvent.StudyStopped(null, "");
    }

    @Override
    public Optional<String> obstacle(Stand stand) {
        var stop = stand.conduct().authority().stop();
        return stop == null ? Optional.empty() : Optional.of("All dosing is stopped already: " + stop);
    }

    @Override
    public List<String> happens(Stand stand) {
        return List.of(
                "From now on every capsule of every person is held, and each of them reads that it is.",
                "Nothing else ends: questions, measurements, contacts and alarms go on.",
                "Only the monitor or the investigator can let the study go on, with a second person who signs.");
    }

    @Override
    public List<Blank> blanks(Stand stand) {
        return List.of(Typed.reason("what was seen, and why nobody takes anything until it is understood"));
    }

    @Override
    public String meaning(Stand stand) {
        return "I, %s, as %s, stop all dosing in this study for the reason written above."
                .formatted(stand.name(), Codes.of(stand.visitor().role()).replace("physician", "study physician"));
    }

    @Override
    public Reading read(Stand stand, Map<String, String> sent) {
        return Typed.reason(sent, reason -> new StudyEvent.StudyStopped(null, reason));
    }
}
