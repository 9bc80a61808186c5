package limen.web.console.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.StudyEvent;

/// Dosing goes on after it was stopped for everybody.
final class Resume implements Deed {
    @Override
    public String path() {
        return Paths.RESUME;
    }

    @Override
    public String title() {
        return "Let the study go on.";
    }

    @Override
    public String button() {
        return "Let the study go on";
    }

    @Override
    public boolean needsSecond() {
        return true;
    }

    @Override
    public StudyEvent kind() {
        return new StudyEvent.StudyResumed("", "");
    }

    @Override
    public Optional<String> obstacle(Stand stand) {
        return stand.conduct().authority().stop() == null ? Optional.of("The study is not stopped.") : Optional.empty();
    }

    @Override
    public List<String> happens(Stand stand) {
        return List.of(
                "The study was stopped: %s"
                        .formatted(stand.conduct().authority().stop()),
                "The stop for everybody ends. What holds or stops a single person stays.",
                "Two people sign. The second is another person of the team, and signs on this page too.");
    }

    @Override
    public List<Blank> blanks(Stand stand) {
        return List.of(Typed.reason("what was reviewed, and what it says"));
    }

    @Override
    public String meaning(Stand stand) {
        return "I, %s, as %s, let dosing go on for the reason written above."
                .formatted(stand.name(), Codes.of(stand.visitor().role()));
    }

    @Override
    public Reading read(Stand stand, Map<String, String> sent) {
        return Typed.reason(sent, reason -> new StudyEvent.StudyResumed(reason, Typed.line(sent, SecondPerson.NAME)));
    }
}
