package limen.web.console.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.StudyEvent;
import limen.study.decision.Permission;
import limen.study.protocol.PlanBesideCeilings;
import limen.study.protocol.ProtocolInWords;
import limen.study.protocol.Site;

/// The protocol in force: how far it has come, what it states and plans, and what this visitor can decide about it.
///
/// @param next what is still missing before the study is active; empty if nothing is
/// @param attested what the protocol states of its approval, by name
/// @param text as it is kept
public record ProtocolPage(
        StudyState state,
        String title,
        List<Step> steps,
        String next,
        List<Action> actions,
        Map<String, String> attested,
        ProtocolInWords words,
        List<PlanBesideCeilings> ceilings,
        List<Decided> decided,
        String sha256,
        String text) {
    public ProtocolPage {
        steps = List.copyOf(steps);
        actions = List.copyOf(actions);
        ceilings = List.copyOf(ceilings);
        decided = List.copyOf(decided);
    }

    /// What this visitor can decide.
    public record Action(String path, String words, boolean first, boolean grave) {}

    static ProtocolPage of(Stand stand, String text) {
        var study = stand.protocol();
        var history = stand.team().study().history();
        return new ProtocolPage(
                StudyState.of(study, stand.conduct(), stand.team().zone()),
                "%s: %s".formatted(study.identity().code(), study.identity().title()),
                Step.of(stand, history),
                next(stand),
                actions(stand),
                attested(stand),
                ProtocolInWords.of(study),
                PlanBesideCeilings.of(study),
                Decided.of(history, stand.team()),
                stand.sha256(),
                text);
    }

    /// In the words in which an activation would be refused, whoever looks.
    private static String next(Stand stand) {
        if (stand.conduct().authority().isActive()) {
            return "";
        }
        var activation = new StudyEvent.StudyActivated(stand.version());
        return stand.asInvestigator()
                .refusal(activation)
                .orElse("Nothing is missing: investigator or study physician activates the study.");
    }

    private static List<Action> actions(Stand stand) {
        var actions = new ArrayList<Action>();
        for (var deed : Deeds.ALL) {
            if (deed.opensTo(stand.visitor().role()) && deed.obstacle(stand).isEmpty()) {
                actions.add(new Action(
                        deed.path(),
                        deed.title().replaceAll("\\.$", ""),
                        deed instanceof Sign || deed instanceof Activate,
                        deed.isGrave()));
            }
        }
        if (Permission.of(Amendment.KIND).contains(stand.visitor().role())) {
            actions.add(new Action(Paths.AMEND, "Amend the protocol", false, false));
        }
        return actions;
    }

    private static Map<String, String> attested(Stand stand) {
        var approval = stand.protocol().approval();
        var attested = new LinkedHashMap<String, String>();
        attested.put("Ethics board", approval.board());
        attested.put("Reference", approval.reference());
        attested.put("Licence", approval.licence());
        attested.put(
                "Last day",
                stand.expires().equals(approval.expires())
                        ? approval.expires().toString()
                        : "%s, extended from %s".formatted(stand.expires(), approval.expires()));
        attested.put(
                "Countries",
                String.join(
                        ", ",
                        stand.protocol().sites().stream()
                                .map(Site::country)
                                .distinct()
                                .toList()));
        attested.put("Signs as investigator", approval.investigator());
        attested.put("Signs as study physician", approval.physician());
        return attested;
    }
}
