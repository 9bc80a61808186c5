package limen.web.participant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import limen.analysis.person.Told;
import limen.capture.Situation;
import limen.evidence.InteractionGroup;
import limen.evidence.Interactions;
import limen.evidence.Medicine;
import limen.study.Medicines;
import limen.study.Participant;
import limen.study.Report;
import limen.study.Supervision;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;

/// A page to print and take to a doctor: the facts of one's own record, and what is open. It blames
/// nobody and asks nobody to stop anything.
///
/// @param facts what stands in the record
/// @param questions what a doctor can answer and no rule can
public record DoctorPage(String date, List<Fact> facts, List<String> questions) {
    private static final int MOST_REPORTS = 5;

    public DoctorPage {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }

    /// A fact with what it is called.
    public record Fact(String what, List<String> words) {
        public Fact {
            words = List.copyOf(words);
        }
    }

    /// @param told of that person, the oldest first
    static DoctorPage of(Situation situation, List<Told> told, Clock clock) {
        return new DoctorPage(clock.today(), facts(situation, told, clock), questions(situation, told));
    }

    private static List<Fact> facts(Situation situation, List<Told> told, Clock clock) {
        var person = situation.person();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What it is about", about(situation)));
        var last = person.doses().last();
        facts.add(new Fact(
                "Capsules taken",
                List.of(last.map(dose -> "%d, the last one %s"
                                .formatted(person.doses().taken().size(), clock.moment(dose.at())))
                        .orElse("none yet"))));
        facts.add(new Fact(
                "Medicines told",
                person.medicines().uses().isEmpty()
                        ? List.of("none")
                        : person.medicines().uses().stream()
                                .map(DoctorPage::medicine)
                                .toList()));
        facts.add(new Fact("Last readings", readings(person, clock)));
        facts.add(new Fact(
                "Felt unwell",
                orNone(told.reversed().stream()
                        .filter(each -> each.event() instanceof Report.UnwellReported)
                        .limit(MOST_REPORTS)
                        .map(each -> "%s: %s"
                                .formatted(
                                        clock.day(each.at()),
                                        EntryWords.of(each.event())
                                                .map(EntryWords::words)
                                                .orElse("")))
                        .toList())));
        facts.add(new Fact(
                "Adverse events",
                orNone(person.adverseEvents().values().stream()
                        .map(event -> "%s: %s, grade %d"
                                .formatted(
                                        clock.day(event.onset()),
                                        event.report().term(),
                                        event.report().grade()))
                        .toList())));
        return facts;
    }

    private static List<String> about(Situation situation) {
        return switch (situation.protocol()) {
            case PersonalJournal _ ->
                List.of("A private journal about small amounts of MDMA. Amounts are often not known.");
            case SupervisedStudy study -> {
                var said = new ArrayList<String>();
                said.add("The study “%s” (%s), study doctor %s."
                        .formatted(
                                study.identity().title(),
                                study.approval().reference(),
                                study.approval().physician()));
                said.add(study.arms().stream()
                        .map(arm -> JoinPage.arm(study, arm))
                        .collect(Collectors.joining(" ", "A capsule holds one of these: ", "")));
                if (study.isBlinded() && !situation.conduct().allocations().opened()) {
                    said.add("Nobody can tell which. In an emergency the study doctor can open it at once.");
                }
                yield said;
            }
        };
    }

    private static String medicine(Medicines.Use use) {
        return use.ended() == null ? use.name() : use.name() + ", ended";
    }

    private static List<String> readings(Participant person, Clock clock) {
        return orNone(VitalFigure.all(person.readings(), clock).stream()
                .map(figure -> "%s: %s".formatted(figure.name(), figure.words()))
                .toList());
    }

    private static List<String> orNone(List<String> words) {
        return words.isEmpty() ? List.of("none told") : words;
    }

    private static List<String> questions(Situation situation, List<Told> told) {
        var person = situation.person();
        Set<String> questions = new LinkedHashSet<>();
        for (var use : person.medicines().uses()) {
            questions.addAll(about(use));
        }
        if (person.supervision().ineligible() != null) {
            questions.add("I was told: “%s” What does that mean for me?"
                    .formatted(Because.of(person.supervision().ineligible()).words()));
        }
        for (var hold : person.supervision().standing()) {
            questions.add(held(hold));
        }
        for (var each : told) {
            if (each.event() instanceof Report.UnwellReported || each.event() instanceof Report.DependenceChecked) {
                situation.notices(each.event(), each.at()).stream()
                        .map(words -> "A rule says: “%s” What do you make of it?"
                                .formatted(Because.of(words).words()))
                        .forEach(questions::add);
            }
        }
        questions.add(
                "Is there anything with my heart, vessels, liver, blood salt, mood or seizures, or in my family, that speaks"
                        + " against it?");
        questions.add("What would you want to be told of, and how soon?");
        questions.add("Whom do I call at night or at a weekend?");
        return List.copyOf(questions);
    }

    private static String held(Supervision.Hold hold) {
        return "My capsules wait: “%s” What should be looked at?"
                .formatted(Because.of(hold.because()).words());
    }

    private static List<String> about(Medicines.Use use) {
        return switch (Interactions.reviewed().find(use.name())) {
            case Medicine.Known(var groups) ->
                groups.stream().map(group -> question(use, group)).toList();
            case Medicine.KnownInPart(var groups, var rest) ->
                groups.stream().map(group -> question(use, group)).toList();
            case Medicine.Unknown _ ->
                List.of("I %s %s, and the table does not know it. Can it meet MDMA? I do not stop it by myself."
                        .formatted(use.ended() == null ? "take" : "have taken", use.name()));
        };
    }

    private static String question(Medicines.Use use, InteractionGroup group) {
        return "I %s %s (%s). Together with MDMA this is said to be possible: %s. What do you think? I do not stop it by myself."
                .formatted(use.ended() == null ? "take" : "have taken", use.name(), group.group(), group.effect());
    }
}
