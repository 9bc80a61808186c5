package limen.study.decision;

import java.util.List;
import java.util.Map;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Doses;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.StudyEvent.RecordErased;
import limen.study.StudyEvent.RecordErased.KitLeft;

/// What a study must go on knowing when a person is forgotten: that a place in the sealed list is taken, where its kits
/// are, and how often something went wrong. Without it, whoever reads the log later would count differently.
final class Forgetting {
    private static final int DIGITS = 8;

    private Forgetting() {}

    static Entry keeping(Conduct conduct, Participant person, Entry erasure) {
        var id = erasure.id().followedBy("erased");
        var tally = conduct.tally();
        return Entry.ofStudy(
                id,
                Author.RULES,
                Consequences.times(erasure),
                new RecordErased(
                        code(id),
                        tally.enrolled().contains(person.id()),
                        tally.dosed().contains(person.id()),
                        tally.stoppedByVitals().contains(person.id()),
                        person.standing().place(),
                        kits(conduct, person),
                        tally.of(person.id())));
    }

    private static ParticipantId code(EventId id) {
        return new ParticipantId("erased-" + id.toString().substring(0, DIGITS));
    }

    private static List<KitLeft> kits(Conduct conduct, Participant person) {
        return conduct.kits().entrySet().stream()
                .filter(kit -> person.id().equals(kit.getValue().holder()))
                .sorted(Map.Entry.comparingByKey())
                .map(kit -> left(person, kit.getKey(), kit.getValue()))
                .toList();
    }

    private static KitLeft left(Participant person, KitNumber number, Kit kit) {
        var taken = person.doses().taken().stream()
                .filter(dose -> number.equals(dose.kit()))
                .mapToDouble(Doses.Taken::capsules)
                .sum();
        return new KitLeft(number, kit.where(), person.kits().getOrDefault(number, 0), taken);
    }
}
