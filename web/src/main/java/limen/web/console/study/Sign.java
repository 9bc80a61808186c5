package limen.web.console.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.protocol.PersonName;

/// Investigator or study physician signs the protocol.
final class Sign implements Deed {
    @Override
    public String path() {
        return Paths.SIGN;
    }

    @Override
    public String title() {
        return "Sign the protocol.";
    }

    @Override
    public String button() {
        return "Sign this version";
    }

    @Override
    public StudyEvent kind() {
        return new StudyEvent.ProtocolSigned("", "", "");
    }

    @Override
    public Optional<String> obstacle(Stand stand) {
        var signed =
                stand.conduct().authority().signatures().get(stand.visitor().role());
        return signed != null && PersonName.areTheSameName(signed, stand.name())
                ? Optional.of("You have signed version %s.".formatted(stand.version()))
                : stand.refusal(event(stand));
    }

    @Override
    public List<String> happens(Stand stand) {
        var approval = stand.protocol().approval();
        return List.of(
                "You sign version %s of %s, whose text has the SHA-256 %s."
                        .formatted(stand.version(), stand.protocol().identity().code(), stand.sha256()),
                "It states an approval by %s, reference %s, a licence, %s, and that both run until %s."
                        .formatted(approval.board(), approval.reference(), approval.licence(), stand.expires()),
                "Limen records this attestation and cannot verify it.",
                "Two different people sign: %s as investigator and %s as study physician. After both, one of them activates the study."
                        .formatted(approval.investigator(), approval.physician()));
    }

    @Override
    public List<Blank> blanks(Stand stand) {
        return List.of();
    }

    @Override
    public String meaning(Stand stand) {
        return stand.visitor().role() == Role.PHYSICIAN
                ? "I, %s, as study physician, approve version %s and take the medical responsibility that it gives me."
                        .formatted(stand.name(), stand.version())
                : "I, %s, as %s, take responsibility for the conduct of the study by version %s, and attest the approval that it states."
                        .formatted(stand.name(), Codes.of(stand.visitor().role()), stand.version());
    }

    @Override
    public Reading read(Stand stand, Map<String, String> sent) {
        return Reading.of(event(stand));
    }

    private StudyEvent event(Stand stand) {
        return new StudyEvent.ProtocolSigned(stand.version(), stand.sha256(), meaning(stand));
    }
}
