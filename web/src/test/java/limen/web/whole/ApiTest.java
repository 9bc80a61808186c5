package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.quantity.BodyWeight;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Times;
import limen.study.log.EntryJson;
import limen.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs may ask, and the document that says so, held against each other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final String ENTRIES = "/api/v1/entries";
    static final String HEADER = "X-CSRF-TOKEN";
    private static final Instant NOW = Instant.parse("2027-04-09T06:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            all -> all.schemaIdResolvers(
                    ids -> ids.mapPrefix("https://spec.openapis.org", "classpath:spec.openapis.org")));

    private World world;
    private ParticipantId person;
    private String text;
    private JsonNode document;

    @BeforeAll
    void open() throws Exception {
        world = new World("n-of-1.yaml", 3, 21, UnaryOperator.identity());
        world.lived().until(NOW);
        person = world.people().getFirst();
        text = world.as(Role.INVESTIGATOR).get("/api/openapi.json").body();
        document = JSON.readTree(text);
    }

    @AfterAll
    void close() {
        assertThat(world.log()).isEmpty();
        world.close();
    }

    @Test
    void the_document_is_one_of_openapi_3_1() {
        var form = SCHEMAS.getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema/2022-10-07"));

        assertThat(form.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(form.validate(text.replace("\"operationId\"", "\"operationName\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void every_route_of_the_dispatcher_is_described_and_nothing_else() {
        var served = Route.of(world.rooms()).stream()
                .filter(route -> route.pattern().startsWith("/api"))
                .map(route -> Codes.of(route.method()) + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        var described = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(served).hasSizeGreaterThan(8);
        assertThat(document.findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void every_answer_is_as_the_document_describes_it() throws Exception {
        for (var role : Role.values()) {
            if (role == Role.RULES) {
                continue;
            }
            for (var route : Route.of(world.rooms())) {
                if (!route.pattern().startsWith("/api") || route.method() != RequestMethod.GET) {
                    continue;
                }
                var mine = role == Role.PARTICIPANT ? world.as(person) : world.as(role);
                for (var code : List.of(person.text(), "nobody")) {
                    var path = route.pattern().replace("{code}", code);
                    var answer = mine.get(path);
                    requireDescribed("get", route.pattern(), answer, role + " " + path);
                    var opens = JSON.writeValueAsString(
                                    operation("get", route.pattern()).get("x-roles"))
                            .contains("\"" + Codes.of(role) + "\"");
                    assertThat(answer.status() != 403).as(role + " " + path).isEqualTo(opens);
                }
            }
        }
    }

    @Test
    void an_entry_sent_twice_is_one_and_another_under_its_id_is_refused() throws Exception {
        world.as(person);
        var entry = by(person, new Report.MedicineReported("ibuprofen", false));
        var sent = EntryJson.write(entry);

        var first = proposed(sent);
        var again = proposed(sent);
        var other = proposed(sent.replace("ibuprofen", "paracetamol"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(other.status()).as(other.body()).isEqualTo(409);
        assertThat(world.lived().study().entries(person))
                .filteredOn(kept -> kept.id().equals(entry.id()))
                .hasSize(1);
        Stream.of(first, again, other).forEach(answer -> requireDescribed("post", ENTRIES, answer, answer.body()));
        assertThat(other.headers().get("content-type")).containsExactly("application/problem+json");
    }

    @Test
    void what_is_no_entry_is_told_with_the_field_at_fault() throws Exception {
        world.as(person);
        var entry = EntryJson.write(by(person, new Report.MedicineReported("ibuprofen", false)));

        var unread = proposed(entry.replace("\"ended\":false", "\"ended\":\"no\""));

        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.body()).contains("\"field\":\"event.ended\"").doesNotContain("ibuprofen");
        requireDescribed("post", ENTRIES, unread, unread.body());
        assertThat(proposed("{").status()).isEqualTo(422);
        assertThat(proposed("x".repeat(70_000)).status()).isEqualTo(413);
    }

    @Test
    void nobody_writes_for_somebody_else_and_nothing_that_is_signed() throws Exception {
        var other = world.people().getLast();
        world.as(person);
        assertThat(proposed(EntryJson.write(by(other, new Report.MedicineReported("x", false))))
                        .body())
                .contains("who is signed in");
        assertThat(proposed(EntryJson.write(by(person, new Rights.Erased("")))).status())
                .isEqualTo(409);
        var weighed = new Measurement.VitalsMeasured(null, null, null, null, new BodyWeight(70), false, "");
        assertThat(proposed(EntryJson.write(by(person, weighed))).body()).contains("written by the team");
        world.as(Role.PHYSICIAN);
        var stop = entry(person, new Author(Role.PHYSICIAN, "Somebody"), new Oversight.DosingStopped(null, "because"));
        assertThat(proposed(EntryJson.write(stop)).body()).contains("This is signed");
        assertThat(world.lived()
                        .study()
                        .situation(person)
                        .person()
                        .supervision()
                        .stop())
                .isNull();
    }

    @Test
    void without_a_session_or_its_token_a_program_is_told_so() throws Exception {
        var entry = EntryJson.write(by(person, new Report.MedicineReported("ibuprofen", false)));
        var stranger = world.asStranger();
        assertThat(stranger.get("/api/v1/study").status()).isEqualTo(401);
        assertThat(stranger.get("/api/v1/study").headers().get("content-type"))
                .containsExactly("application/problem+json;charset=UTF-8");
        world.as(person);
        assertThat(world.send(ENTRIES, entry).status()).isEqualTo(403);
        assertThat(world.send(ENTRIES, entry, HEADER, "made-up").status()).isEqualTo(403);
        assertThat(world.get("/api/v1/nothing").body()).contains("\"status\":403");
    }

    @Test
    void a_participant_finds_nobody_but_themselves() throws Exception {
        world.as(person);

        assertThat(world.get("/api/v1/people/" + person).status()).isEqualTo(200);
        assertThat(world.get("/api/v1/people/" + world.people().getLast()).status())
                .isEqualTo(404);
        assertThat(world.get("/api/v1/people/" + person + "/entries").body())
                .contains("\"format\":1")
                .doesNotContain("allocation_assigned");
    }

    private Answered proposed(String json) {
        return world.send(ENTRIES, json, HEADER, world.token());
    }

    private static Entry by(ParticipantId who, ParticipantEvent event) {
        return entry(who, new Author(Role.PARTICIPANT, who.text()), event);
    }

    private static Entry entry(ParticipantId about, Author author, ParticipantEvent event) {
        var at = NOW.minusSeconds(60).atZone(ZoneId.of("Europe/Zurich"));
        return Entry.of(new EventId(UUID.randomUUID()), about, author, new Times(null, at, NOW), event);
    }

    private JsonNode operation(String method, String pattern) {
        return document.get("paths").get(pattern).get(method);
    }

    private void requireDescribed(String method, String pattern, Answered answer, String who) {
        var response = operation(method, pattern).get("responses").get(String.valueOf(answer.status()));
        assertThat(response).as("%s: %d is described", who, answer.status()).isNotNull();
        var schema = response.get("content")
                .properties()
                .iterator()
                .next()
                .getValue()
                .get("schema");
        var whole = JSON.createObjectNode();
        whole.set("allOf", JSON.createArrayNode().add(schema));
        whole.set("components", document.get("components"));
        assertThat(SCHEMAS.getSchema(whole).validate(answer.body(), InputFormat.JSON))
                .as("%s: %s", who, answer.body())
                .isEmpty();
    }
}
