package limen.analysis.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.analysis.escalation.LevelNumbers.State;
import limen.analysis.escalation.Recommendation.CannotTell;
import limen.analysis.escalation.Recommendation.NoLevelAllowed;
import limen.analysis.escalation.Recommendation.Recommended;
import limen.analysis.escalation.Recommendation.StayAsIs;
import limen.study.protocol.Allocation;
import limen.study.protocol.DoseFinding;
import limen.study.protocol.DoseLevels;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// From what a design makes of the counts to what is said of it. Everything in here can only hold
/// back: nothing goes up before a cohort was watched, by more than one level, or to anything new
/// once enough people took part.
record Recommending(DoseFinding design, Cohorts cohorts, Weighing weighing, Weighed weighed) {
    private static final double SAME = 1e-9;

    static Escalation.Answered of(SupervisedStudy study, DoseFinding design, DoseLevels levels, Cohorts cohorts) {
        var onDrug = onDrug(study);
        var isFull = cohorts.people() + cohorts.leftOut() >= design.mostPeople();
        var next = isFull ? cohorts.tried() : cohorts.tried() + 1;
        var weighing = new Weighing(cohorts, levels.size(), Math.clamp(next, 1, levels.size()), onDrug);
        var all = new Recommending(design, cohorts, weighing, weighing.by(design.method()));
        var recommendation = all.recommendation();
        return new Escalation.Answered(
                design,
                all.numbers(levels, recommendation.highest()),
                recommendation,
                all.places(recommendation.highest()),
                cohorts.people(),
                cohorts.leftOut(),
                cohorts.asOf(),
                onDrug);
    }

    private Recommendation recommendation() {
        var tried = cohorts.tried();
        var level = weighed.level();
        if (level == 0) {
            return new NoLevelAllowed("Not even level 1 is allowed. " + against(1));
        }
        if (tried == 0) {
            return new CannotTell(1, "Nobody has taken a capsule yet; everybody begins at level 1.");
        }
        if (level < tried) {
            return new Recommended(
                    level, tried, "Level %d is no longer recommended. %s".formatted(tried, against(level + 1)));
        }
        var watched = weighing.watched(design.method(), tried);
        if (watched + SAME < design.cohort()) {
            return new CannotTell(
                    tried,
                    String.format(
                            Locale.ROOT,
                            "%.1f people count as watched at level %d, and a cohort is %d: nothing higher can be tried yet.",
                            watched,
                            tried,
                            design.cohort()));
        }
        return level > tried
                ? new Recommended(
                        level,
                        tried,
                        "Nothing in the counts stands against level %d. %s".formatted(level, expected(level)))
                : new StayAsIs(tried, why(tried));
    }

    /// Before a cohort was watched at a level, no more people than one cohort are put there.
    private @Nullable Integer places(int level) {
        if (level < 2 || weighing.watched(design.method(), level) + SAME >= design.cohort()) {
            return null;
        }
        var cohort = (int) Math.ceil(design.cohort() / weighing.onDrug() - SAME);
        return Math.max(0, cohort - cohorts.placed(level));
    }

    private String why(int level) {
        if (level == weighing.levels()) {
            return "Level %d is the highest that is written. %s".formatted(level, expected(level));
        }
        return weighing.reach() == level
                ? "%d people have taken a capsule, as many as the protocol plans: nothing new is tried. %s"
                        .formatted(cohorts.people() + cohorts.leftOut(), expected(level))
                : "Level %d is not recommended. %s".formatted(level + 1, against(level + 1));
    }

    private String against(int level) {
        var closed = weighed.closedAt(level);
        return closed == null ? expected(level) : closed;
    }

    private String expected(int level) {
        var harm = weighed.harm().get(level - 1);
        return String.format(
                Locale.ROOT,
                "At level %d the share with an event is put at %.3f (95 %% %.3f to %.3f), beside the %s of the design.",
                level,
                harm.mean(),
                harm.interval().lower(),
                harm.interval().upper(),
                design.method().target());
    }

    private List<LevelNumbers> numbers(DoseLevels levels, int highest) {
        var numbers = new ArrayList<LevelNumbers>();
        for (var level : levels.levels()) {
            var number = level.number();
            var because = weighed.closedAt(number);
            var state = because != null ? State.CLOSED : number <= highest ? State.ALLOWED : State.NOT_YET;
            numbers.add(new LevelNumbers(
                    level,
                    cohorts.at(number).size(),
                    weighing.watched(design.method(), number),
                    weighed.harm().get(number - 1),
                    weighed.noticedAt(number),
                    state,
                    because != null ? because : open(number, highest)));
        }
        return numbers;
    }

    private static String open(int level, int highest) {
        return level <= highest
                ? "The design has nothing against it."
                : "Above level %d, which is the highest that may be signed now.".formatted(highest);
    }

    /// The share of people whose capsules hold the drug, known without opening anything: it is how
    /// the list was drawn.
    private static double onDrug(SupervisedStudy study) {
        return switch (study.allocation()) {
            case Allocation.Open _ -> 1;
            case Allocation.WithinPerson _ ->
                active(study) / (double) study.arms().size();
            case Allocation.BetweenPeople between -> {
                var sum = 0;
                var drug = 0;
                for (var i = 0; i < study.arms().size(); i++) {
                    sum += between.ratio().get(i);
                    drug += study.arms().get(i).isPlacebo()
                            ? 0
                            : between.ratio().get(i);
                }
                yield (double) drug / sum;
            }
        };
    }

    private static long active(SupervisedStudy study) {
        return study.arms().stream().filter(arm -> !arm.isPlacebo()).count();
    }
}
