package limen.web.console.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import limen.capture.LiveStudy;
import limen.notation.Sha256;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.protocol.SupervisedStudy;
import limen.web.access.Visitor;
import limen.web.console.Team;

/// What a decision about the study starts from: the protocol in force, its text, and what was decided so far.
///
/// @param sha256 of the text of the protocol
record Stand(Team team, SupervisedStudy protocol, Conduct conduct, String sha256, Visitor.Conducting visitor) {
    static Stand of(Team team, Visitor.Conducting visitor) {
        LiveStudy study = team.study();
        return new Stand(
                team, team.protocol(), study.conduct(), study.protocolText().sha256(), visitor);
    }

    String version() {
        return protocol.identity().version();
    }

    String name() {
        return visitor.name();
    }

    /// The last day on which a capsule may be taken.
    LocalDate expires() {
        var extended = conduct.authority().approvalExpires();
        return extended == null ? protocol.approval().expires() : extended;
    }

    LocalDate today() {
        return team.at(team.now()).toLocalDate();
    }

    /// Why the rules would refuse an entry of this visitor now.
    Optional<String> refusal(StudyEvent event) {
        var entry = Entry.ofStudy(new EventId(new UUID(0, 0)), visitor.author(), Times.now(team.at(team.now())), event);
        return team.study().obstacle(entry);
    }

    /// The same, seen by the investigator whom the protocol names: what is missing does not hang on who looks.
    Stand asInvestigator() {
        var named =
                new Visitor.Conducting(Role.INVESTIGATOR, protocol.approval().investigator());
        return new Stand(team, protocol, conduct, sha256, named);
    }

    /// Another text if anything that a decision rests on has changed since.
    String basis() {
        var authority = conduct.authority();
        var signed = authority.signatures().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        return Sha256.of(String.join(
                        "\n",
                        List.of(
                                sha256,
                                signed,
                                String.valueOf(authority.activated()),
                                String.valueOf(authority.approvalExpires()),
                                String.valueOf(authority.stop()),
                                String.valueOf(conduct.allocations().sealed() != null))))
                .substring(0, 16);
    }
}
