package limen.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server of a journal, asked as a browser asks it.
class JournalRoomsTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final String WORDS = "tea on the stairs";
    private static final ParticipantId KEEPER = new ParticipantId("J001");
    private static final List<String> INSIDE = List.of(
            "/today",
            "/begin",
            "/record",
            "/results",
            "/data",
            "/data/my-entries.csv",
            "/calendar.ics",
            "/labels",
            "/labels/shuffle",
            "/tell/journal",
            "/tell/taken",
            "/tell/unwell");

    @TempDir
    private Path folder;

    private Kept kept;
    private Rooms rooms;
    private HttpClient browser;

    @BeforeEach
    void open() throws Exception {
        kept = Kept.in(folder.resolve("diary"));
        rooms = Rooms.open(kept.plan(FAILURES::add));
        browser = somebody();
    }

    @AfterEach
    void close() {
        rooms.close();
        kept.close();
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void before_the_passphrase_everything_leads_to_the_door_and_help_is_there() throws Exception {
        assertThat(get("/journal").headers().firstValue("Clear-Site-Data"))
                .as("what a study kept in this browser under the same address")
                .hasValue("\"cache\", \"storage\"");
        for (var path : INSIDE) {
            assertThat(get(path).uri().getPath()).as(path).isEqualTo("/journal");
        }
        assertThat(get("/unwell").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_written_before_it_was_read_what_a_journal_is() throws Exception {
        make();
        for (var path : INSIDE) {
            assertThat(get(path).uri().getPath()).as(path).isEqualTo("/begin");
        }
        var young = fill("/begin", begun("no"));
        assertThat(young.statusCode()).isEqualTo(422);
        assertThat(young.body()).contains("is for adults");
        assertThat(kept.journal().study().entries(KEEPER)).isEmpty();
        fill("/begin", begun("yes"));
        assertThat(get("/today").uri().getPath()).isEqualTo("/today");
    }

    @Test
    void another_browser_needs_the_passphrase_too() throws Exception {
        begin();
        browser = somebody();
        assertThat(get("/record").uri().getPath()).isEqualTo("/journal");
        var door = get("/journal").body();
        assertThat(send("/journal/open", filled(door, Map.of("passphrase", List.of("tea on the roof"))))
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/record").uri().getPath()).isEqualTo("/journal");
        // And nobody chooses another one for it.
        send(
                "/journal/make",
                filled(door, Map.of("passphrase", List.of("mine mine mine"), "again", List.of("mine mine mine"))));
        assertThat(get("/record").uri().getPath()).isEqualTo("/journal");
    }

    @Test
    void after_half_an_hour_it_asks_again_and_help_stays_one_tap_away() throws Exception {
        begin();
        kept.later(Duration.ofMinutes(30));
        assertThat(get("/unwell").body()).contains("Are you in danger now?").doesNotContain("Your journal");
        assertThat(get("/today").uri().getPath()).isEqualTo("/journal");
        assertThat(kept.journal().isOpen()).isFalse();
    }

    @Test
    void an_amount_is_kept_as_it_was_told_and_what_cannot_be_is_shown_again() throws Exception {
        begin();
        var form = Map.of("when", List.of("2027-03-12 08:00"));
        assertThat(fill("/tell/taken", with(form, "known", "unknown", "milligrams", "12"))
                        .body())
                .contains("An amount that is not known has no number.");
        assertThat(fill("/tell/taken", with(form, "known", "estimated", "milligrams", "12"))
                        .body())
                .contains("how far off it could be");
        assertThat(fill("/tell/taken", with(Map.of("when", List.of("2027-03-13 08:00")), "known", "unknown"))
                        .body())
                .contains("This is still to come.");
        fill("/tell/taken", with(form, "known", "estimated", "milligrams", "12,5", "spread", "4"));
        fill("/tell/taken", with(form, "known", "unknown"));

        assertThat(taken())
                .extracting(entry ->
                        ((Dosing.DoseTaken) entry.event()).amount().getClass().getSimpleName())
                .containsExactly("Estimated", "Unknown");
        assertThat(((Dosing.DoseTaken) taken().getLast().event()).amount()).isEqualTo(new Amount.Unknown());
        assertThat(taken().getFirst().times().occurredAt()).hasToString("2027-03-12T08:00+01:00[Europe/Zurich]");
        assertThat(get("/record").body()).contains("about 12.5 mg, give or take 4 mg", "amount not known");
    }

    @Test
    void a_sheet_of_labels_is_shown_once_and_kept_nowhere() throws Exception {
        begin();
        var form = get("/labels/shuffle").body();
        assertThat(form.indexOf("The main danger is a wrong label"))
                .isPositive()
                .isLessThan(form.indexOf("name=\"placebos\""));
        var fields = filled(form, Map.of("placebos", List.of("6"), "others", List.of("6")));
        var shown = send("/labels/shuffle", fields).body();
        var code = found(shown, "class=\"code\">([0-9A-Z-]+)<");
        var again = send("/labels/shuffle", fields).body();

        assertThat(shown).contains("<th scope=\"row\">12</th>").contains("not placebo");
        assertThat(again).contains("shown once").doesNotContain(code).doesNotContain("not placebo");
        assertThat(kept.journal().study().entries(KEEPER))
                .filteredOn(entry -> entry.event() instanceof Dosing.LabelsShuffled)
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.event().toString())
                        .doesNotContain(code)
                        .doesNotContain(code.replace("-", "")));
        for (var path : List.of("/labels", "/record", "/data/my-entries.jsonl", "/data/my-entries.csv")) {
            assertThat(get(path).body()).doesNotContain(code).doesNotContain("not placebo");
        }
    }

    @Test
    void what_belongs_to_a_study_is_not_there() throws Exception {
        begin();
        assertThat(get("/").body()).doesNotContain("/sign-in");
        for (var path : List.of("/today/capsule", "/today/leave-out", "/leave", "/data/withdraw", "/demo")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void one_form_alone_asks_for_an_amount_and_none_for_a_weight_or_a_genotype() throws Exception {
        begin();
        var pages = new ArrayList<>(INSIDE);
        pages.addAll(List.of(
                "/tell/effect",
                "/tell/vitals",
                "/tell/medicine",
                "/tell/life",
                "/tell/habit",
                "/medicines",
                "/compare"));
        for (var path : pages) {
            var fields = Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*\\bname=\"([^\"]*)\"")
                    .matcher(get(path).body())
                    .results()
                    .map(each -> each.group(1))
                    .filter(
                            name -> name.matches(
                                    "(?i).*(amount|milligram|spread|\\bmg|weight|kilo|body|geno|pheno|cyp|allele|regimen|salt).*"))
                    .toList();
            assertThat(fields)
                    .as(path)
                    .isEqualTo(path.equals("/tell/taken") ? List.of("milligrams", "spread") : List.of());
        }
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        begin();
        var forged = send(
                "/tell/journal", Map.of("entry", List.of(UUID.randomUUID().toString()), "text", List.of("forged")));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(send("/journal/close", Map.of()).statusCode()).isEqualTo(403);
        assertThat(kept.journal().isOpen()).isTrue();
    }

    @Test
    void no_title_tells_a_bystander_anything_and_no_page_is_loaded_from_elsewhere() throws Exception {
        begin();
        for (var path : INSIDE.stream().filter(each -> !each.contains(".")).toList()) {
            var page = get(path).body();
            assertThat(found(page, "<title>([^<]*)</title>"))
                    .as(path)
                    .doesNotContainPattern("(?i)mdma|drug|dose|dosing|ecstasy|took|capsule");
            assertThat(page)
                    .as(path)
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:")
                    .doesNotContainPattern("<(?:img|link|iframe|form|source)[^>]*=\"(?:https?:)?//")
                    .contains("<a class=\"btn grave\" href=\"/unwell\">");
        }
    }

    private List<Entry> taken() {
        return kept.journal().study().entries(KEEPER).stream()
                .filter(entry -> entry.event() instanceof Dosing.DoseTaken)
                .toList();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String... more) {
        var fields = new LinkedHashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return fields;
    }

    private void make() throws Exception {
        fill("/journal", Map.of("passphrase", List.of(WORDS), "again", List.of(WORDS)));
    }

    private void begin() throws Exception {
        make();
        fill("/begin", begun("yes"));
        assertThat(get("/today").uri().getPath()).isEqualTo("/today");
    }

    private static Map<String, List<String>> begun(String adult) {
        var answers = new LinkedHashMap<String, List<String>>();
        answers.put("adult", List.of(adult));
        var rightly = List.of("yes", "no", "no", "yes", "yes", "no");
        for (int i = 0; i < rightly.size(); i++) {
            answers.put("quiz-" + (i + 1), List.of(rightly.get(i)));
        }
        return answers;
    }

    private static HttpClient somebody() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Fills in the last form of a page and sends it.
    private HttpResponse<String> fill(String path, Map<String, List<String>> answers) throws Exception {
        var page = get(path).body();
        var actions = Pattern.compile("method=\"post\" action=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
        return send(actions.getLast(), filled(page, answers));
    }

    private HttpResponse<String> send(String path, Map<String, List<String>> fields) throws Exception {
        var body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, List<String>> filled(String page, Map<String, List<String>> answers) {
        var fields = new LinkedHashMap<>(answers);
        Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(each -> fields.put(each.group(1), List.of(each.group(2).replace("&amp;", "&"))));
        return fields;
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
