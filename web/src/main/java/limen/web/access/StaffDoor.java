package limen.web.access;

import static limen.study.Role.INVESTIGATOR;
import static limen.study.Role.MONITOR;
import static limen.study.Role.PHYSICIAN;
import static limen.study.Role.PREPARER;
import static limen.study.Role.STATISTICIAN;

import java.util.Set;
import limen.study.Role;

/// A door of those who conduct a study, and who of them may pass. Preparer and monitor may see allocations; whatever
/// opens to anybody else is built without them.
public enum StaffDoor {
    /// Leads on to where somebody's work is.
    HOME("/staff", INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN),
    STUDY("/staff/study", INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR, STATISTICIAN),
    PEOPLE("/staff/people", INVESTIGATOR, PHYSICIAN),
    ALARMS("/staff/alarms", INVESTIGATOR, PHYSICIAN, MONITOR),
    KITS("/staff/kits", PREPARER),
    BOARD("/staff/board", MONITOR),
    FINDINGS("/staff/findings", INVESTIGATOR, PHYSICIAN, MONITOR, STATISTICIAN),
    /// Everything in one file, readable by whoever has it.
    ARCHIVE("/staff/record/archive.zip", INVESTIGATOR),
    ENTRIES("/staff/record/entries.csv", INVESTIGATOR, STATISTICIAN),
    BACKUPS("/staff/record/backups", INVESTIGATOR),
    /// What its rooms show of an entry depends on who reads. It comes behind the narrower doors within it.
    RECORD("/staff/record", INVESTIGATOR, PHYSICIAN, MONITOR, STATISTICIAN),
    INVITE("/staff/invite", INVESTIGATOR),
    /// Where the sealed list is opened, for one session.
    UNSEAL("/staff/unseal", PREPARER, MONITOR),
    /// Whoever treats a person asks what they were given, and is told; whoever may see allocations agrees.
    ASK("/staff/unblind/ask", INVESTIGATOR, PHYSICIAN),
    TOLD("/staff/unblind/show", INVESTIGATOR, PHYSICIAN),
    AGREE("/staff/unblind/agree", PREPARER, MONITOR),
    /// At the end the data are locked first, and then the list is opened.
    LOCK("/staff/unblind/final/lock", INVESTIGATOR),
    OPENING("/staff/unblind/final/open", PREPARER),
    /// Where all of that is shown. It comes behind the narrower doors within it.
    UNBLIND("/staff/unblind", INVESTIGATOR, PHYSICIAN, PREPARER, MONITOR);

    private final String path;
    // Made by Set.of, which nothing changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    StaffDoor(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String path() {
        return path;
    }

    public boolean opensTo(Role role) {
        return roles.contains(role);
    }

    /// Its address and, unless it is the entrance hall, whatever lies behind it.
    String[] patterns() {
        return this == HOME ? new String[] {path} : new String[] {path, path + "/**"};
    }

    String[] authorities() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
