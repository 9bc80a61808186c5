package limen.web.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Times;
import limen.study.log.EntryJson;
import limen.web.Rooms;
import limen.web.demo.Demo;
import limen.web.demo.DemoRooms;
import limen.web.signin.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages about people, asked as the browsers of those who conduct a study ask them.
class PeopleRoomsTest {
    private static final List<String> FAILURES = new ArrayList<>();
    /// A few minutes before the demo begins.
    private static final String BEFORE = "2027-04-09 08:05";

    private static Demo demo;
    private static Rooms rooms;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void open() throws Exception {
        demo = Demo.begin(Demo.rehearsed());
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
    }

    @AfterAll
    static void close() {
        rooms.close();
        demo.close();
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void everybody_is_listed_by_code_and_sorted_by_a_link() throws Exception {
        be(Role.PHYSICIAN);
        var page = get("/staff/people").body();
        assertThat(page).contains("24 people").contains("/staff/people/P008").contains("Sorted by");
        assertThat(codes(page).getFirst()).isNotEqualTo("P001");
        assertThat(codes(get("/staff/people?by=code").body())).isSorted().hasSize(24);
    }

    @Test
    void who_is_neither_investigator_nor_physician_does_not_come_in() throws Exception {
        be(Role.STATISTICIAN);
        assertThat(get("/staff/people").statusCode()).isEqualTo(403);
        assertThat(get("/staff/people/P008").statusCode()).isEqualTo(403);
        assertThat(get("/staff/people/P008/hold").statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_has_an_unknown_code_and_nothing_unknown_is_decided() throws Exception {
        be(Role.PHYSICIAN);
        assertThat(get("/staff/people/NOBODY").statusCode()).isEqualTo(404);
        assertThat(get("/staff/people/P008/raise").statusCode()).isEqualTo(404);
        assertThat(get("/staff/people/P008/lift").statusCode()).isEqualTo(404);
        assertThat(get("/staff/people/P008/lift?about=none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_hold_is_signed_stands_on_the_page_and_is_lifted_by_nobody_but_whom_it_names() throws Exception {
        be(Role.INVESTIGATOR);
        var form = get("/staff/people/P009/hold").body();
        var fields = Caller.filled(
                form, "/staff/people/P009/hold", Map.of("lifter", "physician", "reason", "A cuff that read wrong."));
        var page = post("/staff/people/P009/hold", fields);
        assertThat(page.uri().getPath()).isEqualTo("/staff/people/P009");
        assertThat(page.body()).contains("The next capsule waits.").contains("A cuff that read wrong.");

        var lift = link(page.body(), "/staff/people/P009/lift?about=");
        var refused = post(
                "/staff/people/P009/lift",
                Caller.filled(get(lift).body(), "/staff/people/P009/lift", Map.of("reason", "It is well.")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("This hold can only be lifted by the physician")
                .contains("It is well.");

        be(Role.PHYSICIAN);
        var lifted = post(
                "/staff/people/P009/lift",
                Caller.filled(
                        get(lift).body(), "/staff/people/P009/lift", Map.of("reason", "Three readings at rest.")));
        assertThat(lifted.uri().getPath()).isEqualTo("/staff/people/P009");
        assertThat(lifted.body())
                .contains("no hold stands")
                .contains("Three readings at rest.")
                .contains("as study physician, lift this hold.");

        var again = post(
                "/staff/people/P009/lift",
                Caller.filled(get(lift).body(), "/staff/people/P009/lift", Map.of("reason", "Once more.")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("There is no such hold on P009 that still stands");
    }

    @Test
    void a_signature_holds_the_fingerprint_of_the_entry_that_it_stands_beneath() throws Exception {
        be(Role.PHYSICIAN);
        post(
                "/staff/people/P010/deviation",
                Caller.filled(
                        get("/staff/people/P010/deviation").body(),
                        "/staff/people/P010/deviation",
                        Map.of("kind", "dosing", "important", "no", "reason", "Two hours late.")));
        var entries = entries("P010");
        var decided = entries.stream()
                .filter(entry -> entry.event() instanceof Oversight.DeviationRecorded(var kind, var what, var important)
                        && what.equals("Two hours late."))
                .findFirst()
                .orElseThrow();
        var signed = entries.stream()
                .filter(entry -> entry.event() instanceof Rights.Signed)
                .map(entry -> (Rights.Signed) entry.event())
                .filter(each -> each.entry().equals(decided.id()))
                .toList();
        assertThat(signed).singleElement().satisfies(each -> {
            assertThat(each.sha256()).isEqualTo(CourseDrawn.sha256(EntryJson.write(decided)));
            assertThat(each.meaning())
                    .isEqualTo("I, Dr. Ben Example, as study physician, record this deviation from the protocol."
                            + " In my words: Two hours late.");
        });
    }

    @Test
    void a_form_sent_twice_is_one_entry_with_one_signature() throws Exception {
        be(Role.PHYSICIAN);
        var fields = Caller.filled(
                get("/staff/people/P011/hold").body(),
                "/staff/people/P011/hold",
                Map.of("lifter", "investigator", "reason", "Sent twice."));
        post("/staff/people/P011/hold", fields);
        var second = post("/staff/people/P011/hold", fields);

        assertThat(second.uri().getPath()).isEqualTo("/staff/people/P011");
        assertThat(entries("P011").stream()
                        .filter(entry ->
                                entry.event() instanceof Oversight.HoldPlaced(var rule, var lifter, var because)
                                        && because.equals("Sent twice.")))
                .hasSize(1);
        assertThat(entries("P011").stream().filter(entry -> entry.event() instanceof Rights.Signed))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_is_shown_at_its_field_and_nothing_typed_is_lost() throws Exception {
        be(Role.INVESTIGATOR);
        var answer = post(
                "/staff/people/P012/vitals",
                Caller.filled(
                        get("/staff/people/P012/vitals").body(),
                        "/staff/people/P012/vitals",
                        Map.of(
                                "upper",
                                "80",
                                "lower",
                                "120",
                                "pulse",
                                "70",
                                "temperature",
                                "36.6",
                                "irregular",
                                "no",
                                "when",
                                BEFORE)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("80 over 120 cannot be").contains("value=\"36.6\"");

        var tomorrow = post(
                "/staff/people/P012/ecg",
                Caller.filled(
                        get("/staff/people/P012/ecg").body(),
                        "/staff/people/P012/ecg",
                        Map.of("qtcf", "420", "arrhythmia", "no", "reader", "R", "when", "2031-01-01 10:00")));
        assertThat(tomorrow.statusCode()).isEqualTo(422);
        assertThat(tomorrow.body()).contains("2031-01-01 10:00 has not come yet");
    }

    @Test
    void a_serious_event_stops_starts_its_clocks_and_is_judged_anew_and_corrected() throws Exception {
        be(Role.INVESTIGATOR);
        var reported = post(
                "/staff/people/P013/harm",
                Caller.filled(
                        get("/staff/people/P013/harm").body(),
                        "/staff/people/P013/harm",
                        Map.ofEntries(
                                Map.entry("term", "Chest pain"),
                                Map.entry("words", "pressure"),
                                Map.entry("when", BEFORE),
                                Map.entry("grade", "3"),
                                Map.entry("serious", "hospitalisation"),
                                Map.entry("causality", "possible"),
                                Map.entry("expected", "no"),
                                Map.entry("action", "dose_held"),
                                Map.entry("outcome", "recovering"),
                                Map.entry("reason", "Six hours after a capsule."))));
        assertThat(reported.uri().getPath()).isEqualTo("/staff/people/P013");
        assertThat(reported.body())
                .contains("Nothing more is taken")
                .contains("Sponsor, within 24 h")
                .contains("1 d 0 h left")
                .contains("Authority, within 15 d")
                .contains("AE-3:");

        var sent = link(reported.body(), "/staff/people/P013/sent?about=");
        var page = post(
                "/staff/people/P013/sent",
                Caller.filled(
                        get(sent).body(),
                        "/staff/people/P013/sent",
                        Map.of(
                                "whom",
                                "sponsor",
                                "recipient",
                                "a safety desk",
                                "when",
                                BEFORE,
                                "reason",
                                "First report.")));
        assertThat(page.body()).containsPattern("Sponsor, within 24 h[^§]{0,120}sent ");

        var correct = link(page.body(), "/staff/people/P013/correct?about=");
        var corrected = post(
                "/staff/people/P013/correct",
                Caller.filled(
                        get(correct).body(),
                        "/staff/people/P013/correct",
                        Map.of(
                                "term", "Muscle pain of the chest",
                                "words", "pressure",
                                "grade", "2",
                                "when", "2027-04-09 07:00",
                                "causality", "unlikely",
                                "expected", "no",
                                "action", "dose_held",
                                "outcome", "recovered",
                                "reason", "The hospital's letter says so.")));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).contains("Muscle pain of the chest, grade 2");
        // A stop stays a stop, whatever is found later.
        assertThat(corrected.body()).contains("Nothing more is taken");
    }

    @Test
    void a_medicine_is_shown_with_what_it_does() throws Exception {
        be(Role.PHYSICIAN);
        var page = post(
                "/staff/people/P014/medicine",
                Caller.filled(
                        get("/staff/people/P014/medicine").body(),
                        "/staff/people/P014/medicine",
                        Map.of("name", "sertraline", "now", "taken", "when", BEFORE)));
        assertThat(page.body()).contains("Must not meet this drug").contains("do not stop a medicine to take part");
    }

    @Test
    void somebody_new_is_screened_by_the_clinic_and_not_enrolled_while_anything_is_missing() throws Exception {
        var newcomer = new ParticipantId("N777");
        demo.study()
                .propose(Entry.of(
                        new EventId(UUID.randomUUID()),
                        newcomer,
                        new Author(Role.PARTICIPANT, "N777"),
                        Times.now(demo.clock().instant().atZone(ZoneOffset.UTC)),
                        new Report.LifeEventReported("other", "")));
        be(Role.INVESTIGATOR);
        var screened = post(
                "/staff/people/N777/screening",
                Caller.filled(
                        get("/staff/people/N777/screening").body(),
                        "/staff/people/N777/screening",
                        Map.of("body_weight", "71.5", "age", "34", "reason", "Weighed at the visit.")));
        assertThat(screened.uri().getPath()).isEqualTo("/staff/people/N777");
        assertThat(screened.body()).contains("71.5 kg");

        var refused = post(
                "/staff/people/N777/enrol",
                Caller.filled(
                        get("/staff/people/N777/enrol").body(),
                        "/staff/people/N777/enrol",
                        Map.of("stratum", "zurich", "emergency", "yes", "support", "yes", "reason", "Looked at all.")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("has not consented to version").doesNotContain("has not told: body weight");
    }

    @Test
    void the_report_fits_one_page_of_facts_and_says_where_it_comes_from() throws Exception {
        be(Role.PHYSICIAN);
        var page = get("/staff/people/P002/report").body();
        assertThat(page)
                .contains("Readings and thresholds")
                .contains("SHA-256 of these entries")
                .contains("made without the allocations")
                .contains("HR_S:");
    }

    @Test
    void no_page_about_somebody_says_what_a_capsule_held() throws Exception {
        be(Role.PHYSICIAN);
        for (var path : List.of("/staff/people", "/staff/people/P008", "/staff/people/P008/report")) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContainIgnoringCase("placebo")
                    .doesNotContain("15 mg");
        }
    }

    private static List<String> codes(String page) {
        return Pattern.compile("href=\"/staff/people/(P\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String link(String page, String begins) {
        var from = page.indexOf(begins);
        assertThat(from).as(begins).isNotNegative();
        return page.substring(from, page.indexOf('"', from));
    }

    private static List<Entry> entries(String code) {
        return demo.study().entries(new ParticipantId(code));
    }

    private void be(Role role) throws IOException, InterruptedException {
        var page = get("/demo").body();
        var token = Caller.filled(page, "/demo/staff", Map.of()).get("_csrf");
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", token);
        fields.put("role", role.name());
        assertThat(post("/demo/staff", fields).uri().getPath()).startsWith("/staff");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
