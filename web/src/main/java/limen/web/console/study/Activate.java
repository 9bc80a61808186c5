package limen.web.console.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.StudyEvent;

/// The study begins, or goes on under an amended protocol.
final class Activate implements Deed {
    @Override
    public String path() {
        return Paths.ACTIVATE;
    }

    @Override
    public String title() {
        return "Activate the study.";
    }

    @Override
    public String button() {
        return "Activate the study";
    }

    @Override
    public StudyEvent kind() {
        return new StudyEvent.StudyActivated("");
    }

    @Override
    public Optional<String> obstacle(Stand stand) {
        return stand.conduct().authority().isActive()
                ? Optional.of("Version %s is active.".formatted(stand.version()))
                : stand.refusal(new StudyEvent.StudyActivated(stand.version()));
    }

    @Override
    public List<String> happens(Stand stand) {
        return List.of(
                "From now on people can be enrolled and capsules taken by version %s, as far as the rules allow."
                        .formatted(stand.version()),
                "No capsule is taken after %s, the last day of the approval.".formatted(stand.expires()),
                "The study can be stopped for everybody at any time, by the investigator, the study physician or the monitor.");
    }

    @Override
    public List<Blank> blanks(Stand stand) {
        return List.of();
    }

    @Override
    public String meaning(Stand stand) {
        return "I, %s, as %s, activate the study by version %s, which two of us have signed."
                .formatted(
                        stand.name(),
                        Codes.of(stand.visitor().role()).replace("physician", "study physician"),
                        stand.version());
    }

    @Override
    public Reading read(Stand stand, Map<String, String> sent) {
        return Reading.of(new StudyEvent.StudyActivated(stand.version()));
    }
}
