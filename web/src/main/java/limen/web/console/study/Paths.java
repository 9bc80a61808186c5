package limen.web.console.study;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import limen.study.ParticipantId;
import limen.web.access.StaffDoor;

/// Where the pages about the study are.
final class Paths {
    static final String STUDY = "/staff/study";
    static final String PROTOCOL = "/staff/study/protocol";
    static final String SIGN = "/staff/study/sign";
    static final String ACTIVATE = "/staff/study/activate";
    static final String EXTEND = "/staff/study/extend";
    static final String STOP = "/staff/study/stop";
    static final String RESUME = "/staff/study/resume";
    static final String AMEND = "/staff/study/amend";
    static final String AMEND_SIGN = "/staff/study/amend/sign";
    static final String DUE = "/staff/study/due";

    private Paths() {}

    static String person(ParticipantId id) {
        return StaffDoor.PEOPLE.path() + "/" + URLEncoder.encode(id.text(), StandardCharsets.UTF_8);
    }
}
