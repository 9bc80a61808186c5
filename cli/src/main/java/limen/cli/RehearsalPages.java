package limen.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import limen.report.Provenance;
import limen.report.kit.KitLabels;
import limen.report.kit.KitSheet;
import limen.report.rehearsal.RehearsalPage;
import limen.report.timeline.Background;
import limen.report.timeline.QuestionnaireScale;
import limen.report.timeline.Refused;
import limen.report.timeline.TimelinePage;
import limen.report.timeline.Timelines;
import limen.simulation.Rehearsal;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.SlotId;
import limen.study.decision.Tables;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.Kit;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// The pages of a rehearsal: a timeline for each person who wrote anything, and the index of all.
record RehearsalPages(Protocol protocol, Tables tables, Rehearsal rehearsal, Provenance provenance) {
    static final String INDEX = "index.html";
    private static final String EMERGENCY = "Rehearsal: nobody answers, and the kits are empty";

    /// Each page under the name of its file.
    Map<String, String> html() {
        var pages = new HashMap<String, String>();
        var people = new ArrayList<limen.report.rehearsal.Rehearsal.Person>();
        var logs = logs();
        var rules = tables.rulesOf(protocol).all();
        var end = rehearsal.log().getLast().times().occurred();
        for (var lived : new TreeMap<>(rehearsal.people()).entrySet()) {
            var id = lived.getKey();
            if (!logs.containsKey(id)) {
                continue;
            }
            var planned = planned(lived.getValue(), end);
            var background = new Background(
                    rules, planned, QuestionnaireScale::scores, refused(lived.getValue()), true, provenance);
            var timeline = Timelines.of(protocol, id, rehearsal.log(), background);
            var page = id + ".html";
            pages.put(page, TimelinePage.html(timeline));
            people.add(new limen.report.rehearsal.Rehearsal.Person(timeline, page));
        }
        pages.put(INDEX, RehearsalPage.html(new limen.report.rehearsal.Rehearsal(protocol, people, provenance)));
        pages.putAll(papers());
        return pages;
    }

    /// The preparer's papers: the list that says what each kit holds, and labels that do not.
    private Map<String, String> papers() {
        var allocations = rehearsal.allocations();
        var sealed = rehearsal.conduct().allocations().sealed();
        if (allocations == null || sealed == null || !(protocol instanceof SupervisedStudy study)) {
            return Map.of();
        }
        var list = allocations.list();
        var kits = list.kits().stream().map(Kit::number).toList();
        var madeOn = LocalDate.parse(provenance.madeOn());
        return Map.of(
                "kit-list.html", KitSheet.html(study, list, sealed, madeOn),
                "kit-labels.html", KitLabels.html(study.identity().code(), kits, EMERGENCY));
    }

    /// The entries about each person, in the order of the log.
    SortedMap<ParticipantId, List<Entry>> logs() {
        var logs = new TreeMap<ParticipantId, List<Entry>>();
        for (var entry : rehearsal.log()) {
            var about = entry.participant();
            if (about != null) {
                logs.computeIfAbsent(about, _ -> new ArrayList<>()).add(entry);
            }
        }
        return logs;
    }

    private SortedMap<SlotId, ZonedDateTime> planned(Participant person, Instant at) {
        var planned = new TreeMap<SlotId, ZonedDateTime>();
        switch (protocol) {
            case SupervisedStudy study -> {
                for (Slot slot : Slots.of(study, person, at)) {
                    planned.put(slot.id(), slot.planned());
                }
            }
            case PersonalJournal _ -> {}
        }
        return Collections.unmodifiableSortedMap(planned);
    }

    private List<Refused> refused(Participant person) {
        return rehearsal.refusals().stream()
                .filter(refusal -> person.id().equals(refusal.person()))
                .map(refusal -> new Refused(
                        refusal.at().atZone(person.standing().zone(refusal.at())),
                        refusal.by(),
                        refusal.what(),
                        null,
                        refusal.because()))
                .toList();
    }
}
