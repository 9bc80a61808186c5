package limen.study.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.evidence.Codes;
import limen.evidence.Context;
import limen.safety.Judge;
import limen.safety.Observations;
import limen.safety.Value;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Kit;
import limen.study.StudyEvent;
import limen.study.protocol.PersonName;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// Why an entry about the study as a whole cannot enter the record.
final class Conductible {
    private final Protocol protocol;
    private final Judge judge;

    Conductible(Protocol protocol, Judge judge) {
        this.protocol = protocol;
        this.judge = judge;
    }

    Optional<String> obstacle(Conduct conduct, Entry entry, StudyEvent event) {
        if (!Permission.of(event).contains(entry.author().role())) {
            return Optional.of("%s cannot write \"%s\"; expected %s"
                    .formatted(
                            entry.author(),
                            event.getClass().getSimpleName(),
                            Permission.of(event).stream().map(Codes::of).collect(Collectors.joining(" or "))));
        }
        return switch (protocol) {
            case SupervisedStudy study -> obstacle(study, conduct, entry, event);
            case PersonalJournal _ -> Optional.of("A personal journal has no study around it");
        };
    }

    private Optional<String> obstacle(SupervisedStudy study, Conduct conduct, Entry entry, StudyEvent event) {
        return switch (event) {
            case StudyEvent.ProtocolSigned signed -> signature(study, entry, signed);
            case StudyEvent.StudyActivated activated -> activation(study, conduct, entry, activated);
            case StudyEvent.ProtocolAmended amended -> amendment(study, amended);
            case StudyEvent.ApprovalExtended extended ->
                extended.reference().isBlank()
                        ? Optional.of("An extension of the approval needs its reference")
                        : Optional.empty();
            case StudyEvent.StudyStopped stopped ->
                stopped.reason().isBlank() ? Optional.of("Stopping the study needs a reason") : Optional.empty();
            case StudyEvent.StopAlarm(var what) ->
                conduct.stops().alarm(what.alarm()).isPresent()
                        ? Optional.empty()
                        : Optional.of("There is no such stop of the study");
            case StudyEvent.KitsReceived received ->
                received.kits().stream()
                        .filter(conduct.kits()::containsKey)
                        .findFirst()
                        .map("Kit %s was received before"::formatted);
            case StudyEvent.AllocationsSealed _
            when conduct.allocations().locked() -> Optional.of("The data of this study are locked");
            case StudyEvent.AllocationsSealed _ ->
                conduct.allocations().sealed() != null
                        ? Optional.of("A list of allocations is sealed already, and cannot be replaced")
                        : Optional.empty();
            case StudyEvent.DataLocked _ ->
                conduct.allocations().locked() ? Optional.of("The data are locked already") : Optional.empty();
            case StudyEvent.AllocationsOpened opened -> opening(conduct, opened);
            case StudyEvent.KitDestroyed destroyed -> destruction(conduct, entry, destroyed);
            case StudyEvent.StaffAccess access -> Entering.obstacle(entry.author(), access.owner(), access.what());
            case StudyEvent.CopyTaken _ -> Optional.empty();
            case StudyEvent.RecordErased _ -> Optional.of("Only the erasure of a record brings this about");
            case StudyEvent.StudyResumed resumed -> {
                if (conduct.authority().stop() == null) {
                    yield Optional.of("The study is not stopped");
                }
                if (resumed.reason().isBlank()) {
                    yield Optional.of("Resuming a study needs a reason");
                }
                yield PersonName.areTwoPeople(
                                resumed.secondSignature(), entry.author().name())
                        ? Optional.empty()
                        : Optional.of("Resuming a study needs a second signature, by another person than "
                                + entry.author().name());
            }
        };
    }

    private static Optional<String> destruction(Conduct conduct, Entry entry, StudyEvent.KitDestroyed destroyed) {
        var kit = conduct.kits().get(destroyed.kit());
        if (kit == null) {
            return Optional.of("Kit %s was never received".formatted(destroyed.kit()));
        }
        if (kit.where() == Kit.Where.DESTROYED) {
            return Optional.of("Kit %s is destroyed already".formatted(destroyed.kit()));
        }
        return PersonName.areTwoPeople(destroyed.witness(), entry.author().name())
                ? Optional.empty()
                : Optional.of("Destroying a kit needs a witness, with first and last name, who is not %s"
                        .formatted(entry.author().name()));
    }

    /// Signatures name a version: two texts of one version could not be told apart.
    private static Optional<String> amendment(SupervisedStudy study, StudyEvent.ProtocolAmended amended) {
        if (amended.reason().isBlank()) {
            return Optional.of("An amendment needs a reason");
        }
        return amended.protocolVersion().equals(study.identity().version())
                ? Optional.of("Version %s is the version in force; an amendment has a version of its own"
                        .formatted(study.identity().version()))
                : Optional.empty();
    }

    private static Optional<String> signature(SupervisedStudy study, Entry entry, StudyEvent.ProtocolSigned signed) {
        if (!signed.protocolVersion().equals(study.identity().version())) {
            return Optional.of("Version %s was signed, but the protocol is version %s"
                    .formatted(signed.protocolVersion(), study.identity().version()));
        }
        var expected = switch (entry.author().role()) {
            case INVESTIGATOR -> study.approval().investigator();
            case PHYSICIAN -> study.approval().physician();
            case PARTICIPANT, PREPARER, MONITOR, STATISTICIAN, RULES -> "";
        };
        return PersonName.areTheSameName(expected, entry.author().name())
                ? Optional.empty()
                : Optional.of("The protocol names \"%s\" to sign as %s, not \"%s\""
                        .formatted(
                                expected,
                                Codes.of(entry.author().role()),
                                entry.author().name()));
    }

    private Optional<String> activation(
            SupervisedStudy study, Conduct conduct, Entry entry, StudyEvent.StudyActivated activated) {
        if (!activated.protocolVersion().equals(study.identity().version())) {
            return Optional.of("Version %s cannot be activated; the protocol is version %s"
                    .formatted(activated.protocolVersion(), study.identity().version()));
        }
        if (study.isBlinded() && conduct.allocations().sealed() == null) {
            return Optional.of("A blinded study needs its sealed list of allocations before it begins");
        }
        var day = entry.times().occurredAt().toLocalDate();
        var facts = Observations.none()
                .with("activation_signatures", Value.of(conduct.authority().signers()));
        if (isExpired(study, conduct, day)) {
            facts = facts.yes("no_authorised_path");
        }
        return judge.judge(facts, Context.SCREENING, protocol.mode())
                .decisive()
                .map(match -> "%s (%s, %s)"
                        .formatted(match.rule().words(), match.rule().id(), match.measured()));
    }

    private static boolean isExpired(SupervisedStudy study, Conduct conduct, LocalDate day) {
        return day.isAfter(PreDoseFacts.expiry(study, conduct));
    }

    private static Optional<String> opening(Conduct conduct, StudyEvent.AllocationsOpened opened) {
        if (!conduct.allocations().locked()) {
            return Optional.of("The data must be locked before the allocations are opened");
        }
        return opened.sha256().equals(conduct.allocations().sealed())
                ? Optional.empty()
                : Optional.of("The list that was opened is not the one that was sealed: its hash is %s, not %s"
                        .formatted(opened.sha256(), conduct.allocations().sealed()));
    }
}
