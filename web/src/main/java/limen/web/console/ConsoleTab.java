package limen.web.console;

import java.util.List;
import java.util.stream.Stream;
import limen.study.Role;
import limen.web.access.StaffDoor;

/// A page that the head of each page of the console names, in this order.
public enum ConsoleTab {
    STUDY("Study", StaffDoor.STUDY),
    PEOPLE("People", StaffDoor.PEOPLE),
    ALARMS("Alarms", StaffDoor.ALARMS),
    KITS("Kits", StaffDoor.KITS),
    BOARD("Board", StaffDoor.BOARD),
    FINDINGS("Findings", StaffDoor.FINDINGS),
    RECORD("Record", StaffDoor.RECORD),
    UNBLIND("Unblinding", StaffDoor.UNBLIND),
    INVITE("Invite", StaffDoor.INVITE);

    private final String title;
    private final StaffDoor door;

    ConsoleTab(String title, StaffDoor door) {
        this.title = title;
        this.door = door;
    }

    public String title() {
        return title;
    }

    public String path() {
        return door.path();
    }

    /// Those that open to a role.
    static List<ConsoleTab> of(Role role) {
        return Stream.of(values()).filter(tab -> tab.door.opensTo(role)).toList();
    }
}
