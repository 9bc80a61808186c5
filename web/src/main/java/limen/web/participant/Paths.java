package limen.web.participant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import limen.study.schedule.Due;

/// Where things are done. No address holds what anybody answered.
final class Paths {
    static final String TODAY = "/today";
    static final String SETTING = "/today/setting";
    static final String QUESTIONS = "/today/questions";
    static final String CAPSULE = "/today/capsule";
    static final String UNWELL_TOLD = "/tell/unwell/told";
    static final String HABIT_TOLD = "/tell/habit/told";

    static final String JOIN = "/join";
    static final String CONSENT = "/join/consent";
    static final String SCREENING = "/join/questions";
    static final String ELIGIBLE = "/join/result";
    static final String FORM = "/today/form";
    static final String TASK = "/today/task";
    static final String LEARN = "/learn";
    static final String DOCTOR = "/doctor";

    static final String AWAY_TODAY = "/away/today";
    static final String AWAY_QUESTIONS = "/away/questions";
    static final String AWAY_CAPSULE = "/away/capsule";

    static final String BEGIN = "/begin";
    static final String DATA = "/data";
    static final String ERASED = "/erased";

    private Paths() {}

    static String form(Due due) {
        return form(due.key());
    }

    static String form(String key) {
        return FORM + "?due=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /// The same form for a phone to keep, whether it is due yet or not.
    static String awayForm(String key) {
        return "/away/form?due=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    static String task(Due due) {
        return TASK + "?due=" + URLEncoder.encode(due.key(), StandardCharsets.UTF_8);
    }
}
