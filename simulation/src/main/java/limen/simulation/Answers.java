package limen.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import limen.evidence.Answer;
import limen.evidence.Feed;
import limen.evidence.Instrument;
import limen.evidence.Instruments;
import limen.evidence.Item;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import org.jspecify.annotations.Nullable;

/// What one virtual person answers and shows when asked: mostly the quiet answers of a healthy volunteer.
final class Answers {
    private static final int PREGNANCY_TEST_HOURS = 21 * 24;
    private static final Set<String> HIGHER_IS_HEALTHIER = Set.of("WHO-5", "IPIP-WARMTH", "IPIP-STABILITY");
    /// Scales that ask what is felt of a capsule right now.
    private static final Set<String> ACUTE = Set.of("effect", "high", "like", "dislike", "more", "perceptible");

    private static final String[] MILD = {"jaw_tension", "headache", "dry_mouth", "tiredness", "restlessness"};

    private final Traits traits;
    private final Assumptions assumptions;
    private final RandomGenerator random;
    private double lastNight;

    Answers(Traits traits, Assumptions assumptions, RandomGenerator random) {
        this.traits = traits;
        this.assumptions = assumptions;
        this.random = random;
        sleeps();
    }

    /// How a person is at the moment they are asked.
    ///
    /// @param active whether an active capsule is at work
    /// @param felt whether they felt something of today's capsule
    record Now(boolean active, boolean felt) {}

    /// What is recorded when an assessment is done.
    List<ParticipantEvent> to(Assessment.What what, @Nullable SlotId slot, Now now) {
        return switch (what) {
            case Assessment.What.Questionnaire(var instrument) -> List.of(questionnaire(instrument));
            case Assessment.What.DependenceCheck(var instrument) -> List.of(questionnaire(instrument));
            case Assessment.What.Task(var task) -> List.of(new Report.TaskPerformed(task, trials(task)));
            case Assessment.What.Vitals _ -> List.of(vitals(now));
            case Assessment.What.Laboratory(var analytes) ->
                analytes.stream().<ParticipantEvent>map(this::laboratory).toList();
            case Assessment.What.Ecg _ ->
                List.of(new Measurement.EcgRead(Math.rint(random.nextGaussian(405, 10)), false, "cardiologist"));
            case Assessment.What.Echo _ -> List.of(new Measurement.EchoRead(Set.of(), "cardiologist"));
            case Assessment.What.PregnancyTest _ ->
                List.of(new Measurement.PregnancyTested(false, PREGNANCY_TEST_HOURS));
            case Assessment.What.CheckIn(var instrument) -> List.of(checkIn(instrument, now));
            case Assessment.What.Guess _ -> List.of(guess(slot, now));
            case Assessment.What.Rescreening _ -> List.of(new Admission.Rescreened(screening()));
        };
    }

    /// The answers of a screening, by observation.
    Map<String, Value> screening() {
        var answers = new LinkedHashMap<String, Value>();
        answers.put("age", Value.of(traits.age()));
        answers.put("sex", Value.of(traits.female() ? "female" : "male"));
        answers.put("body_weight", Value.of(Math.rint(traits.weight())));
        answers.put("pregnant", Value.no());
        answers.put("breast_feeding", Value.no());
        answers.put("psychotic_disorder_ever", Value.no());
        answers.put("heart_or_vessel_disease", Value.no());
        answers.put("substance_use_disorder_12_months", Value.no());
        answers.put("mdma_use_6_months", Value.no());
        return answers;
    }

    Map<String, Value> beforeCapsule() {
        var answers = new LinkedHashMap<String, Value>();
        answers.put("sleep_hours", Value.of(lastNight));
        answers.put("illness_today", random.nextDouble() < 0.01 ? Value.yes() : Value.no());
        answers.put("fasting_today", Value.no());
        answers.put("driving_planned", random.nextDouble() < 0.01 ? Value.yes() : Value.no());
        answers.put("dehydration_today", Value.no());
        answers.put("heat_exposure_today", Value.no());
        return answers;
    }

    Measurement.VitalsMeasured vitals(Now now) {
        var rise = now.active() ? assumptions.systolicRise() : 0;
        var faster = now.active() ? assumptions.heartRateRise() : 0;
        return vitals(
                Traits.between(random.nextGaussian(traits.systolic() + rise, 3), 90, 150),
                Traits.between(random.nextGaussian(traits.heartRate() + faster, 3), 45, 130));
    }

    Measurement.VitalsMeasured vitals(double systolic, double heartRate) {
        var diastolic = Traits.between(random.nextGaussian(traits.diastolic(), 2), 50, systolic - 20);
        return new Measurement.VitalsMeasured(
                new BloodPressure((int) Math.rint(systolic), (int) Math.rint(diastolic)),
                new HeartRate((int) Math.rint(heartRate)),
                new BodyTemperature(Math.rint(random.nextGaussian(traits.temperature(), 0.08) * 10) / 10),
                new OxygenSaturation(97 + random.nextInt(3)),
                null,
                false,
                "upper-arm cuff");
    }

    /// A mild symptom, as it may be told.
    String mildSymptom() {
        return MILD[random.nextInt(MILD.length)];
    }

    /// Another night, told alike to whoever asks about it.
    void sleeps() {
        var hours = random.nextDouble() < assumptions.poorSleep()
                ? 3 + 1.8 * random.nextDouble()
                : Traits.between(random.nextGaussian(traits.sleep(), 0.7), 5.2, 10);
        lastNight = Math.rint(hours * 10) / 10;
    }

    private Report.CheckInAnswered checkIn(String id, Now now) {
        var scales = new HashMap<String, Integer>();
        var observations = new HashMap<String, Value>();
        var instrument = Instruments.find(id).orElseThrow();
        for (var item : instrument.items()) {
            switch (item.answer()) {
                case Answer.Analogue line -> scales.put(item.code(), mark(line, item.code(), now));
                case Answer.Amount amount -> {
                    var fed = fedBy(instrument, item);
                    fed.ifPresent(name -> observations.put(name, Value.of(lastNight)));
                    if (fed.isEmpty()) {
                        scales.put(item.code(), (int)
                                Math.rint(amount.lowest() + 0.1 * (amount.highest() - amount.lowest())));
                    }
                }
                case Answer.Symptoms _ -> {
                    if (random.nextDouble() < 0.05) {
                        observations.put(mildSymptom(), Value.yes());
                    }
                }
                case Answer.Choice choice -> scales.put(item.code(), choice.lowest());
                case Answer.ClockTime _ -> {}
            }
        }
        return new Report.CheckInAnswered(id, scales, observations);
    }

    /// The observation that is taken from an item as it stands; of those that come as amounts, only sleep is one.
    private static Optional<String> fedBy(Instrument instrument, Item item) {
        return instrument.observations().entrySet().stream()
                .filter(fed -> fed.getValue().equals(new Feed.OfItem(item.code())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private int mark(Answer.Analogue line, String code, Now now) {
        var value = ACUTE.contains(code)
                ? random.nextGaussian(now.felt() ? 22 : 4, 6)
                : random.nextGaussian(usual(code) + (now.felt() ? 3 : 0), 9);
        return (int) Math.rint(Traits.between(value, line.lowest(), line.highest()));
    }

    private double usual(String code) {
        return code.equals("anxiety") ? 100 - traits.mood() : traits.mood();
    }

    private Report.QuestionnaireAnswered questionnaire(String id) {
        var answers = new HashMap<String, Integer>();
        for (var item : Instruments.find(id).orElseThrow().items()) {
            switch (item.answer()) {
                case Answer.Choice choice -> answers.put(item.code(), option(id, item, choice));
                case Answer.Analogue line -> answers.put(item.code(), mark(line, item.code(), new Now(false, false)));
                case Answer.Amount _, Answer.ClockTime _, Answer.Symptoms _ -> {}
            }
        }
        return new Report.QuestionnaireAnswered(id, answers);
    }

    /// The healthy end, or one step from it; never a step where any step is a warning.
    private int option(String id, Item item, Answer.Choice choice) {
        var values = choice.options().stream().map(Answer.Option::value).collect(Collectors.toCollection(TreeSet::new));
        var isAboutDeath = id.equals("PHQ-9") && item.code().equals("9");
        var isCertain = values.size() == 2 || isAboutDeath || id.startsWith("LIMEN");
        var fromTop = HIGHER_IS_HEALTHIER.contains(id) != item.reverse();
        var ordered = new ArrayList<>(fromTop ? values.descendingSet() : values);
        var step = isCertain ? 0 : random.nextDouble() < 0.3 ? 1 : 0;
        return ordered.get(Math.min(step, ordered.size() - 1));
    }

    private ParticipantEvent laboratory(String analyte) {
        var value = switch (analyte) {
            case "serum_sodium" -> Math.rint(random.nextGaussian(141, 1.2));
            case "egfr" -> Math.rint(random.nextGaussian(98, 6));
            default -> Math.rint(Traits.between(random.nextGaussian(0.6, 0.12), 0.3, 1.2) * 10) / 10;
        };
        return new Measurement.LaboratoryResulted(analyte, value, "central laboratory");
    }

    private Report.AllocationGuessed guess(@Nullable SlotId slot, Now now) {
        var roll = random.nextDouble();
        var guess = now.felt()
                ? roll < 0.75 ? Report.AllocationGuessed.GuessedArm.ACTIVE : Report.AllocationGuessed.GuessedArm.PLACEBO
                : roll < 0.55
                        ? Report.AllocationGuessed.GuessedArm.PLACEBO
                        : roll < 0.8
                                ? Report.AllocationGuessed.GuessedArm.DO_NOT_KNOW
                                : Report.AllocationGuessed.GuessedArm.ACTIVE;
        var reason = now.felt()
                ? Report.AllocationGuessed.GuessReason.FELT_AN_EFFECT
                : Report.AllocationGuessed.GuessReason.NO_EFFECT;
        return new Report.AllocationGuessed(slot, guess, random.nextInt(5, 80), Set.of(reason));
    }

    private List<String> trials(String task) {
        var trials = new ArrayList<String>();
        switch (task) {
            case "reaction-time" -> {
                for (int i = 0; i < 30; i++) {
                    trials.add(String.valueOf(Math.round(Traits.between(random.nextGaussian(285, 45), 160, 700))));
                }
            }
            case "digit-span" -> {
                for (int length = 3; length <= 6 + random.nextInt(3); length++) {
                    trials.add(String.valueOf(length));
                }
            }
            default -> {
                for (int i = 0; i < 4 + random.nextInt(6); i++) {
                    trials.add("use " + (i + 1));
                }
            }
        }
        return trials;
    }
}
