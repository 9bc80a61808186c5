package limen.web.console.study;

import java.util.List;
import java.util.Optional;
import limen.evidence.Codes;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.web.console.Team;

/// A decision about the study that somebody took.
///
/// @param when in the team's time
/// @param who by name and role
public record Decided(String when, String who, String what) {
    /// What concerns the protocol and whether it is in force, the newest first.
    static List<Decided> of(List<Entry> history, Team team) {
        return history.reversed().stream()
                .flatMap(entry -> words((StudyEvent) entry.event())
                        .map(what ->
                                new Decided(Spans.moment(team.at(entry.times().occurred())), who(entry.author()), what))
                        .stream())
                .toList();
    }

    private static String who(Author author) {
        return author.role() == Role.RULES
                ? "a rule"
                : "%s, %s".formatted(author.name(), Codes.of(author.role()).replace("physician", "study physician"));
    }

    private static Optional<String> words(StudyEvent event) {
        return switch (event) {
            case StudyEvent.ProtocolSigned signed ->
                Optional.of(
                        "signed version %s (SHA-256 %s…)".formatted(signed.protocolVersion(), brief(signed.sha256())));
            case StudyEvent.StudyActivated activated -> Optional.of("activated version " + activated.protocolVersion());
            case StudyEvent.ProtocolAmended amended ->
                Optional.of("amended it to version %s (SHA-256 %s…): %s"
                        .formatted(amended.protocolVersion(), brief(amended.sha256()), amended.reason()));
            case StudyEvent.ApprovalExtended extended ->
                Optional.of("recorded that the approval runs until %s, reference %s"
                        .formatted(extended.expires(), extended.reference()));
            case StudyEvent.StudyStopped(var rule, var reason) ->
                Optional.of("stopped all dosing%s: %s".formatted(rule == null ? "" : " by rule " + rule, reason));
            case StudyEvent.StudyResumed resumed ->
                Optional.of("let the study go on, with %s: %s".formatted(resumed.secondSignature(), resumed.reason()));
            case StudyEvent.AllocationsSealed sealed ->
                Optional.of("sealed a list of %d places (SHA-256 %s…)"
                        .formatted(sealed.sequences(), brief(sealed.sha256())));
            case StudyEvent.DataLocked locked -> Optional.of("locked the data: " + locked.reason());
            case StudyEvent.AllocationsOpened opened ->
                Optional.of("opened the sealed list (SHA-256 %s…)".formatted(brief(opened.sha256())));
            case StudyEvent.KitsReceived _,
                    StudyEvent.KitDestroyed _,
                    StudyEvent.RecordErased _,
                    StudyEvent.CopyTaken _,
                    StudyEvent.StopAlarm _,
                    StudyEvent.StaffAccess _ -> Optional.empty();
        };
    }

    private static String brief(String sha256) {
        return sha256.length() > 12 ? sha256.substring(0, 12) : sha256;
    }
}
