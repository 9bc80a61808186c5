package limen.report.page.kit;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.study.ParticipantId;
import limen.study.Standing.Place;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Sequence;

/// What the template of the code-break cards places.
///
/// @param study its code
/// @param version of the protocol
public record Cards(String study, String version, LocalDate madeOn, List<Card> cards) {
    /// One place of the list.
    ///
    /// @param person who has it; empty if nobody has it yet
    /// @param inside what is under the fold, period by period
    public record Card(String place, String person, List<Line> inside) {
        public Card {
            inside = List.copyOf(inside);
        }
    }

    /// One period.
    public record Line(int period, String kit, String contents) {}

    public Cards {
        cards = List.copyOf(cards);
    }

    /// The places of a sealed list, ready to be placed.
    public static Cards of(
            SupervisedStudy study, AllocationList list, Map<Place, ParticipantId> people, LocalDate madeOn) {
        if (!list.study().equals(study.identity().code())) {
            throw new IllegalArgumentException("The list of study %s does not belong to study %s"
                    .formatted(list.study(), study.identity().code()));
        }
        var cards = list.sequences().stream()
                .map(sequence -> card(study, list, people, sequence))
                .toList();
        return new Cards(study.identity().code(), study.identity().version(), madeOn, cards);
    }

    private static Card card(
            SupervisedStudy study, AllocationList list, Map<Place, ParticipantId> people, Sequence sequence) {
        var lines = new ArrayList<Line>();
        for (int period = 1; period <= sequence.arms().size(); period++) {
            var kit = list.kit(sequence.stratum(), sequence.number(), period).map(Kit::number);
            lines.add(new Line(period, kit.map(Object::toString).orElse("–"), contents(study, sequence.arm(period))));
        }
        var person = people.get(new Place(sequence.stratum(), sequence.number()));
        return new Card(
                "%s, place %d".formatted(sequence.stratum(), sequence.number()),
                person == null ? "" : person.text(),
                lines);
    }

    /// In words of the protocol.
    private static String contents(SupervisedStudy study, String code) {
        return study.arms().stream()
                .filter(arm -> arm.code().equals(code))
                .map(Arm::label)
                .findFirst()
                .orElse(code);
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtecardsGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }
}
