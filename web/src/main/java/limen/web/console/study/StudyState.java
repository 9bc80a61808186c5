package limen.web.console.study;

import java.time.ZoneId;
import limen.study.Conduct;
import limen.study.protocol.SupervisedStudy;

/// How the study stands, in one sentence under one line: open, held or stopped.
///
/// @param line which of the lines of the house it is
public record StudyState(String line, String state, String sentence) {
    static StudyState of(SupervisedStudy study, Conduct conduct, ZoneId zone) {
        var authority = conduct.authority();
        var version = study.identity().version();
        if (authority.stop() != null) {
            return new StudyState("lead-stop", "Stopped", "All dosing is stopped: " + ended(authority.stop()));
        }
        var since = authority.activated();
        if (since == null) {
            return new StudyState(
                    "lead-hold",
                    "Not active",
                    authority.version() == null
                            ? "Version %s is a draft. Nobody takes anything before it is active.".formatted(version)
                            : "Version %s takes the place of version %s. Nobody takes anything before it is active."
                                    .formatted(version, authority.version()));
        }
        if (conduct.allocations().locked()) {
            return new StudyState(
                    "lead-hold", "Locked", "The data are locked. What is told for somebody's protection still enters.");
        }
        return new StudyState(
                "lead-open",
                "Active",
                "Version %s is active since %s.".formatted(version, Spans.moment(since.atZone(zone))));
    }

    private static String ended(String reason) {
        return reason.matches(".*[.!?]") ? reason : reason + ".";
    }
}
