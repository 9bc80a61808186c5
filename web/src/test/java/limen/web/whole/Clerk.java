package limen.web.whole;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.log.EntryJson;
import limen.web.Route;
import limen.web.access.Signatures;
import org.springframework.web.bind.annotation.RequestMethod;

/// Somebody of the team without eyes, who sends whatever the console lets be sent: each form with nothing in it, with a
/// signature of nobody, filled in, and the same once more.
///
/// @param twins who both are sent it
/// @param me who sends
/// @param tally of what became of it
record Clerk(Twins twins, Author me, Tally tally, RandomGenerator random) {
    private static final Pattern LINK = Pattern.compile("href=\"(/staff/(?:people|study|unblind)[^\"#]*)");
    private static final Pattern VERSION = Pattern.compile("version: \"1\\.(\\d)\"");
    private static final String ENTRIES = "/api/v1/entries";
    private static final String VERIFY = "/staff/record/verify";
    private static final int MOST_TRIES = 2;
    private static final int MOST_OF_A_PAGE = 4;
    private static final int FAR_TOO_LONG = 70_000;
    /// A long record has many alarms, and many entries that can be corrected.
    private static final int OF_ONE_ADDRESS = 2;

    /// What cannot be guessed.
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("lifter", "physician"),
            Map.entry("emergency", "yes"),
            Map.entry("first-day", "2027-09-06"),
            Map.entry("qtcf", "412"),
            Map.entry("weight", "70"),
            Map.entry("body_weight", "70"),
            Map.entry("expires", "2029-12-31"),
            Map.entry("second", "Dr Second Person"),
            Map.entry("level", "1"));

    /// Where a form stands: the page, where it leads, and the how-manyth that leads there.
    private record Stands(String page, String action, int place) {}

    /// Every form of the pages that open to this role.
    ///
    /// @param which of them, by where they lead
    void everyForm(Predicate<String> which) {
        for (var stands : forms(which)) {
            send(stands);
        }
    }

    /// The forms of one page.
    void formsOf(String page) {
        var all = on(page, twins.get(page));
        all.stream().limit(MOST_OF_A_PAGE).forEach(this::send);
    }

    private List<Stands> forms(Predicate<String> which) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(twins.routes().stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .map(Route::pattern)
                .filter(path -> path.startsWith("/staff") && !path.contains("{") && !path.contains("."))
                .toList());
        var found = new LinkedHashMap<String, List<Stands>>();
        var times = new HashMap<String, Integer>();
        while (!open.isEmpty()) {
            var path = open.remove();
            if (path.contains(".")
                    || !seen.add(path)
                    || times.merge(path.replaceFirst("\\?.*", ""), 1, Integer::sum) > OF_ONE_ADDRESS) {
                continue;
            }
            var page = twins.get(path);
            on(path, page).stream()
                    .filter(form -> which.test(form.action()))
                    .forEach(form -> found.merge(form.action(), List.of(form), Clerk::both));
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .forEach(open::add);
        }
        return found.values().stream()
                .flatMap(forms -> forms.stream().limit(OF_ONE_ADDRESS))
                .toList();
    }

    private static List<Stands> both(List<Stands> some, List<Stands> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<Stands> on(String path, Answered page) {
        var places = new HashMap<String, Integer>();
        return Form.on(page).stream()
                .filter(form -> form.action().startsWith("/staff"))
                .map(form -> new Stands(path, form.action(), places.merge(form.action(), 1, Integer::sum) - 1))
                .toList();
    }

    /// The page is opened anew: what was sent meanwhile may have changed it.
    private void send(Stands stands) {
        var now = Form.on(twins.get(stands.page())).stream()
                .filter(form -> form.action().equals(stands.action()))
                .toList();
        if (now.size() > stands.place()) {
            send(now.get(stands.place()));
        }
    }

    private void send(Form form) {
        post(form.action(), Map.of("entry", List.of(id().toString())));
        if (form.inside().contains("signature")) {
            var unsigned = filled(form);
            unsigned.put(Signatures.PASSWORD, List.of(BackDoor.NOT_MINE));
            post(form.action(), unsigned);
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var fields = filled(form);
            var answer = post(form.action(), fields);
            if (Tally.isTaken(answer)) {
                post(form.action(), fields);
                // A text that was checked is signed on the page that says what it changes.
                Form.on(answer).stream()
                        .filter(next -> next.action().equals(form.action() + "/sign"))
                        .forEach(this::send);
                return;
            }
        }
    }

    private Map<String, List<String>> filled(Form form) {
        var fields = form.filled(random, USUAL);
        fields.computeIfPresent("text", (_, _) -> List.of(amended()));
        fields.computeIfPresent("code", (_, _) -> List.of(code(form)));
        fields.computeIfPresent("name", (_, before) -> form.action().endsWith("/staff") ? List.of("Dr New") : before);
        return fields;
    }

    private String code(Form form) {
        if (form.action().contains("/invite")) {
            return "NEW-" + random.nextInt(1000);
        }
        // What one has asked about somebody nobody else asks.
        var people = twins.people();
        return (me.role() == Role.INVESTIGATOR ? people.getLast() : people.getFirst()).text();
    }

    /// The protocol as it stands, under the next version.
    private String amended() {
        return VERSION.matcher(twins.one().lived().study().protocolText().text())
                .replaceFirst(found -> "version: \"1.%d\"".formatted(Integer.parseInt(found.group(1)) + 1));
    }

    private Answered post(String path, Map<String, List<String>> fields) {
        var answer = twins.post(path, fields);
        tally.count(twins, me.role(), path, answer);
        if (path.equals(VERIFY)) {
            // How far a check has come is a matter of time.
            twins.settle(VERIFY, "Under way");
        }
        return answer;
    }

    /// Every address that takes something, whether it opens to this role or not.
    void bare() {
        for (var route : twins.routes()) {
            if (route.method() == RequestMethod.POST && Tally.isOfTheConsole(route)) {
                new Addresses(twins)
                        .of(route).stream()
                                .limit(OF_ONE_ADDRESS)
                                .forEach(path -> post(path, Map.of("entry", List.of(id().toString()))));
            }
        }
    }

    /// What a program proposes: whatever happened in this study, once more and by this person; and what is no entry.
    void asProgram() {
        for (var person : twins.people()) {
            var seen = new LinkedHashSet<Class<?>>();
            for (var entry : twins.one().lived().study().entries(person)) {
                if (entry.event() instanceof ParticipantEvent event && seen.add(event.getClass())) {
                    proposed(Entry.of(id(), person, me, times(), event));
                }
            }
        }
        proposed(Entry.ofStudy(id(), me, times(), new StudyEvent.DataLocked("because")));
        var another = new Author(me.role(), "Somebody Else");
        var event = new Report.MedicineReported("ibuprofen", false);
        proposed(Entry.of(id(), twins.people().getFirst(), another, times(), event));
        proposed(Entry.of(id(), new ParticipantId("nobody"), me, times(), event));
        List.of("{", "x".repeat(FAR_TOO_LONG)).forEach(this::program);
    }

    private void proposed(Entry entry) {
        var sent = EntryJson.write(entry);
        program(sent);
        program(sent);
    }

    private void program(String json) {
        tally.count(twins, me.role(), ENTRIES, twins.send(ENTRIES, json));
    }

    private Times times() {
        var now = twins.one().lived().clock().get();
        return new Times(null, now.minus(Duration.ofMinutes(1)).atZone(ZoneOffset.UTC), now);
    }

    private EventId id() {
        return new EventId(new UUID(random.nextLong(), random.nextLong()));
    }
}
