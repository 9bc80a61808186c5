package limen.web.access;

import static limen.study.Role.INVESTIGATOR;
import static limen.study.Role.MONITOR;
import static limen.study.Role.PARTICIPANT;
import static limen.study.Role.PHYSICIAN;
import static limen.study.Role.PREPARER;
import static limen.study.Role.STATISTICIAN;

import java.util.Set;
import limen.study.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// A door for programs, and whose sessions may pass. They are the doors of the pages: a program sees what its owner
/// sees.
public enum ApiDoor {
    DOCUMENT("/api/openapi.json", PARTICIPANT, INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN),
    SESSION("/api/v1/session", PARTICIPANT, INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN),
    STUDY("/api/v1/study", INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN),
    PEOPLE("/api/v1/people", INVESTIGATOR, PHYSICIAN),
    /// A participant finds nobody there but themselves.
    PERSON("/api/v1/people/{code}/**", PARTICIPANT, INVESTIGATOR, PHYSICIAN),
    ALARMS("/api/v1/alarms", INVESTIGATOR, PHYSICIAN, MONITOR),
    /// Who may write which entry is decided as on the pages.
    ENTRIES("/api/v1/entries", PARTICIPANT, INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN);

    private final String pattern;
    // Made by Set.of, which nothing changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    ApiDoor(String pattern, Role... roles) {
        this.pattern = pattern;
        this.roles = Set.of(roles);
    }

    String pattern() {
        return pattern;
    }

    /// The roles to which it opens.
    public Set<Role> roles() {
        return roles;
    }

    /// Whether an address lies behind it.
    public boolean isOf(String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    String[] authorities() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
