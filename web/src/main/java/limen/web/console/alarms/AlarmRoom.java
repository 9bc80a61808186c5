package limen.web.console.alarms;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import limen.capture.Raised;
import limen.capture.Receipt;
import limen.evidence.RuleTable;
import limen.evidence.Rules;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.protocol.SupervisedStudy;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.notice.AlarmPlan;
import limen.web.page.AlarmTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where alarms are read, and where it is written down that somebody has.
@RestController
final class AlarmRoom {
    static final String PATH = "/staff/alarms";
    static final String MISSING = "Please write what you do about it, or that nothing needs to be done, and why.";
    private static final int UNREADABLE = 422;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_READ = 40;

    private final Team team;
    private final ConsoleFrames frames;
    private final AlarmPlan plan;

    AlarmRoom(Team team, ConsoleFrames frames, AlarmPlan plan) {
        this.team = team;
        this.frames = frames;
        this.plan = plan;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return show(200, visitor, "", null, csrf);
    }

    /// What is known already is as good as done.
    @GivesBack({Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR})
    @PostMapping(PATH)
    ResponseEntity<byte[]> read(
            Visitor.Conducting visitor,
            @RequestParam(name = "alarm", defaultValue = "") String alarm,
            @RequestParam(name = "entry", defaultValue = "") String entry,
            @RequestParam(name = "note", defaultValue = "") String note,
            Csrf csrf) {
        var id = id(entry);
        var raised = raised(id(alarm));
        if (HeldForm.isGivenBack()) {
            return show(200, visitor, HeldForm.NOTICE, new AlarmsPage.Tried(alarm, entry, note, ""), csrf);
        }
        if (raised.isEmpty()) {
            return show(UNREADABLE, visitor, "This alarm is no longer in the record. Nothing was saved.", null, csrf);
        }
        var fault = fault(note);
        if (!fault.isEmpty()) {
            return show(UNREADABLE, visitor, "", new AlarmsPage.Tried(alarm, entry, note, fault), csrf);
        }
        var read = new Oversight.AlarmRead(new EventId(id(alarm)), note.strip());
        var about = raised.get().about();
        var receipt = about == null
                ? team.propose(visitor, id, new StudyEvent.StopAlarm(read))
                : team.propose(visitor, id, about, null, read);
        return switch (receipt) {
            case Receipt.Entered _, Receipt.KnownAlready _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH))
                        .build();
            case Receipt.Refused(var because) ->
                show(UNREADABLE, visitor, "", new AlarmsPage.Tried(alarm, entry, note, because), csrf);
        };
    }

    private static String fault(String note) {
        if (note.isBlank()) {
            return MISSING;
        }
        return note.length() > LONGEST_NOTE
                ? "This has %d characters; at most %d can be kept here.".formatted(note.length(), LONGEST_NOTE)
                : "";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private Optional<Raised> raised(UUID alarm) {
        return Raised.in(team.study())
                .filter(raised -> raised.id().uuid().equals(alarm))
                .findFirst();
    }

    private ResponseEntity<byte[]> show(
            int status, Visitor.Conducting visitor, String notice, AlarmsPage.@Nullable Tried tried, Csrf csrf) {
        var all = all(visitor.role());
        var unread = all.stream()
                .filter(placed -> !placed.card().isRead())
                .sorted(Comparator.comparing(AlarmCards.Placed::opened))
                .map(AlarmCards.Placed::card)
                .toList();
        var read = all.stream()
                .filter(placed -> placed.card().isRead())
                .sorted(Comparator.comparing(AlarmCards.Placed::opened).reversed())
                .map(AlarmCards.Placed::card)
                .toList();
        var page = new AlarmsPage(
                unread,
                read.stream().limit(MOST_READ).toList(),
                Math.max(0, read.size() - MOST_READ),
                whole(),
                leaves(),
                stale(notice, tried, unread),
                tried);
        return Answer.page(status, AlarmTemplates.alarms(frames.of("Alarms", ConsoleTab.ALARMS, visitor), page, csrf));
    }

    /// A form of which there is no card any more has its words said above, so that none is lost.
    private static String stale(String notice, AlarmsPage.@Nullable Tried tried, List<AlarmCard> unread) {
        return tried == null || unread.stream().anyMatch(card -> card.id().equals(tried.alarm()))
                ? notice
                : "Somebody else has read this alarm meanwhile; it stands below. You had written: " + tried.note();
    }

    private List<AlarmCards.Placed> all(Role viewer) {
        var cards = new AlarmCards(team.protocol(), rules(team.protocol()), plan, viewer, team.zone(), team.now());
        var all = new ArrayList<AlarmCards.Placed>();
        var conduct = team.study().conduct();
        if (!conduct.stops().alarms().isEmpty()) {
            all.addAll(new StopCards(cards).of(conduct, team.study().history()));
        }
        for (var id : team.study().people()) {
            var person = team.study().situation(id).person();
            if (!person.supervision().alarms().isEmpty()) {
                all.addAll(cards.of(person, team.study().entries(id)));
            }
        }
        return all;
    }

    private static RuleTable rules(SupervisedStudy protocol) {
        var table = Rules.reviewed();
        for (var rule : protocol.ownRules()) {
            table = table.with(rule);
        }
        return table;
    }

    private String whole() {
        var stop = team.study().conduct().authority().stop();
        return stop == null ? "" : stop;
    }

    private String leaves() {
        return plan.recipients().isEmpty()
                ? "No message leaves this server: nobody is named to whom one could go. Whoever has to answer must look here."
                : "A message says only that somebody is needed, and where to sign in. It may not arrive, and one that was delivered may not be read: look here, too.";
    }
}
