package limen.web.participant;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.study.Conduct;
import limen.study.protocol.Allocation;
import limen.study.protocol.Arm;
import limen.study.protocol.Assessment;
import limen.study.protocol.Burden;
import limen.study.protocol.Schedule;
import limen.study.protocol.Site;
import limen.study.protocol.SupervisedStudy;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/// What a study is, as its protocol says it to somebody who thinks about taking part.
///
/// @param purpose what it wants to know, one sentence
/// @param arms what a capsule can hold
/// @param course how long, how often, and who decides what comes when; sentences
/// @param asked what is asked and measured, how often, and how long it takes
/// @param minutes all that is asked takes about so many, over the whole course
/// @param hash of the sealed list; null before it is sealed
/// @param consented the version that was agreed to; null if none was
public record JoinPage(
        String title,
        String purpose,
        List<String> arms,
        List<String> course,
        List<Asked> asked,
        long minutes,
        People people,
        @Nullable String hash,
        CouldItTell could,
        @Nullable String consented) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public JoinPage {
        arms = List.copyOf(arms);
        course = List.copyOf(course);
        asked = List.copyOf(asked);
    }

    /// One thing that is asked or measured.
    public record Asked(String what, String howOften, String takes) {}

    /// Who conducts it, and by what right.
    public record People(
            String investigator, String physician, String board, String reference, String until, String where) {}

    static JoinPage of(SupervisedStudy study, Conduct conduct, @Nullable String consented) {
        var burden = Burden.of(study);
        return new JoinPage(
                study.identity().title(),
                purpose(study),
                study.arms().stream().map(arm -> arm(study, arm)).toList(),
                course(study, burden),
                study.assessments().stream()
                        .map(assessment -> new Asked(
                                Rows.title(assessment.what()),
                                times(burden.times(assessment)),
                                seconds(assessment) == 0
                                        ? "at the clinic"
                                        : "about " + Today.spoken(seconds(assessment))))
                        .toList(),
                study.assessments().stream()
                                .mapToLong(assessment -> (long) seconds(assessment) * burden.times(assessment))
                                .sum()
                        / 60,
                people(study),
                conduct.allocations().sealed(),
                CouldItTell.of(study),
                consented);
    }

    private static String purpose(SupervisedStudy study) {
        return study.analysis() == null
                ? "It looks at how people do with low doses. It compares nothing, so it cannot show what a capsule does."
                : "It asks one question above all: %s."
                        .formatted(lower(study.analysis().estimand()));
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static String arm(SupervisedStudy study, Arm arm) {
        return arm.isPlacebo()
                ? "%s: a capsule that looks the same and holds no drug.".formatted(capital(arm.label()))
                : "%s of %s (%s)."
                        .formatted(
                                capital(arm.label()),
                                study.drug().substance(),
                                study.drug().salt().name().toLowerCase(Locale.ROOT));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<String> course(SupervisedStudy study, Burden burden) {
        var said = new ArrayList<String>();
        said.add("It lasts %d days, with %s in all: %s."
                .formatted(
                        study.course().days(),
                        burden.capsules() == 1 ? "1 capsule" : burden.capsules() + " capsules",
                        rhythm(study.course().schedule())));
        said.add(
                switch (study.allocation()) {
                    case Allocation.Open _ -> "Everybody gets the same, and everybody knows what it is.";
                    case Allocation.BetweenPeople _ ->
                        "Chance decides once which kind you get, and you keep that kind throughout.";
                    case Allocation.WithinPerson _ -> "You get each kind in turn. Chance decides in which order.";
                });
        if (study.isBlinded()) {
            said.add(
                    "Neither you nor the team can tell which capsule is which before the end. In an emergency it can be"
                            + " opened at once.");
        }
        if (!study.followUps().isEmpty()) {
            said.add(
                    "The team calls you %s during and after the course, also if you leave early. You can decline each call."
                            .formatted(times(burden.contacts(study.followUps()))));
        }
        return said;
    }

    private static String rhythm(Schedule schedule) {
        return switch (schedule) {
            case Schedule.EveryDays(var days, var at) -> days == 7 ? "one a week" : "one every %d days".formatted(days);
            case Schedule.EveryHours(var hours, var at) -> "one every %d hours".formatted(hours);
            case Schedule.TwiceAWeek _ -> "two a week";
            case Schedule.OnDays(var days, var at) -> "on the days that the plan names";
        };
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    }

    private static int seconds(Assessment assessment) {
        return assessment.what() instanceof Assessment.What.Task
                ? Rows.SECONDS_A_TASK
                : Sheets.of(assessment.what(), null).map(Sheet::seconds).orElse(0);
    }

    private static People people(SupervisedStudy study) {
        var approval = study.approval();
        return new People(
                approval.investigator(),
                approval.physician(),
                approval.board(),
                approval.reference(),
                DAY.format(approval.expires()),
                String.join(
                        ", ",
                        study.sites().stream()
                                .map(Site::country)
                                .map(country -> Locale.of("", country).getDisplayCountry(Locale.ENGLISH))
                                .distinct()
                                .toList()));
    }
}
