package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.study.Author;
import limen.study.Role;
import limen.study.protocol.SupervisedStudy;
import limen.web.Route;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/// Nobody who is blinded learns what is in a capsule from what becomes of what they send: two servers conduct the same
/// study under opposite lists, and are sent the same forms and the same entries of programs.
class StaffFormsNonInterferenceTest {
    private static final Path TABLE = Path.of("target", "non-interference-staff-sent.md");
    private static final Instant FIRST = Instant.parse("2027-03-03T06:30:00Z");
    private static final List<Role> BLINDED = List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN);
    private static final List<String> STUDIES = List.of("n-of-1.yaml", "parallel-groups.yaml");
    private static final int PEOPLE = 2;
    private static final String ACTS = "/staff/people/{code}/{what}";
    private static final String ENTRIES = "/api/v1/entries";

    /// What ends a study or somebody's part in it, or who can come in, is sent at the end.
    private static final Pattern ENDS = Pattern.compile(
            "/staff/people/[^/]+/(?:stop|withdraw|withdraw-data)|/staff/study/.*|/staff/unblind/final/.*|/staff/invite/.*");

    /// In this order: an amendment is signed anew by two, who activate it; and what is stopped goes on, by a rule
    /// first.
    private static final List<String> AT_THE_END = List.of(
            "/staff/study/amend",
            "/staff/study/sign",
            "/staff/study/activate",
            "/staff/study/extend",
            "/staff/study/resume",
            "/staff/study/stop",
            "/staff/study/resume",
            "/staff/unblind/final");

    @Test
    void opposite_lists_give_the_same_answer_to_everything_that_blinded_roles_send() throws Exception {
        var text = new StringBuilder("""
                # What staff send, answered under opposite lists

                In each cell: pairs of answers that took what was sent, and that refused it; none of them differed.
                """);
        for (int history = 0; history < STUDIES.size(); history++) {
            var tally = new Tally();
            try (var twins = new Twins(STUDIES.get(history), PEOPLE, 21 + history, UnaryOperator.identity())) {
                conduct(twins, tally, history);

                assertThat(twins.differences()).as(STUDIES.get(history)).isEmpty();
                assertThat(twins.one().log()).isEqualTo(twins.other().log()).isEmpty();
                assertThat(entries(twins.one())).isEqualTo(entries(twins.other()));
                requireBoth(twins, tally);
            }
            text.append("\n## ").append(STUDIES.get(history)).append("\n\n").append(tally.table(BLINDED));
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }

    /// Every route was tried by every role; and what a role may do was done and was refused.
    private static void requireBoth(Twins twins, Tally tally) {
        for (var role : BLINDED) {
            assertThat(routes(twins))
                    .allSatisfy(route -> assertThat(
                                    tally.taken(route.pattern(), role) + tally.refused(route.pattern(), role))
                            .as("%s as %s", route, role)
                            .isPositive());
            assertThat(routes(twins).mapToInt(route -> tally.taken(route.pattern(), role)))
                    .as("what %s did", role)
                    .anyMatch(count -> count > 0);
        }
        for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN)) {
            for (var route : List.of(ACTS, ENTRIES, "/staff/alarms", "/staff/unblind/ask", "/staff/study/sign")) {
                assertThat(tally.taken(route, role)).as("%s as %s", route, role).isPositive();
                assertThat(tally.refused(route, role))
                        .as("%s as %s", route, role)
                        .isPositive();
            }
        }
        for (var route : List.of(
                "/staff/study/amend/sign",
                "/staff/study/activate",
                "/staff/study/stop",
                "/staff/study/resume",
                "/staff/study/extend",
                "/staff/unblind/final/lock",
                "/staff/invite/staff",
                "/staff/invite/participant")) {
            assertThat(BLINDED.stream()
                            .mapToInt(role -> tally.taken(route, role))
                            .sum())
                    .as(route)
                    .isPositive();
        }
        assertThat(tally.taken("/staff/record/verify", Role.STATISTICIAN)).isPositive();
    }

    @Test
    void a_house_that_lets_on_what_is_in_a_capsule_only_where_something_is_sent_is_found_out() throws Exception {
        try (var twins = new Twins("n-of-1.yaml", PEOPLE, 21, UnaryOperator.identity(), CarelessAnswers.class)) {
            twins.liveUntilACapsuleIsOpen(FIRST.plus(Duration.ofDays(7)));
            for (var role : BLINDED) {
                as(twins, role, new Tally(), new Random(0)).bare();

                assertThat(twins.differences())
                        .allMatch(found -> found.startsWith("POST "))
                        .anyMatch(found -> found.contains("/staff/record/verify as " + role))
                        .anyMatch(found -> found.contains(ENTRIES + " as " + role));
            }
        }
    }

    private static Stream<Route> routes(Twins twins) {
        return twins.routes().stream()
                .filter(route -> route.method() == RequestMethod.POST)
                .filter(Tally::isOfTheConsole);
    }

    private static void conduct(Twins twins, Tally tally, int history) throws IOException, InterruptedException {
        var random = new Random(history);
        twins.liveUntilACapsuleIsOpen(FIRST.plus(Duration.ofHours(24 * 14 + random.nextInt(120))));
        for (var role : BLINDED) {
            var clerk = as(twins, role, tally, random);
            clerk.bare();
            clerk.everyForm(action -> !ENDS.matcher(action).matches());
            clerk.asProgram();
            // What was sent has opened some.
            clerk.formsOf("/staff/alarms");
        }
        for (int each = 0; each < 2; each++) {
            var leaving = "/staff/people/%s/".formatted(twins.people().get(each));
            as(twins, BLINDED.get(each), tally, random)
                    .everyForm(action ->
                            action.startsWith(leaving) && ENDS.matcher(action).matches());
        }
        for (var page : AT_THE_END) {
            for (var role : BLINDED) {
                as(twins, role, tally, random).formsOf(page);
            }
        }
        look(twins);
        for (var role : BLINDED) {
            // What an invitation is called is drawn by the server, so nothing is compared after it that names it.
            as(twins, role, tally, random).formsOf("/staff/invite");
        }
    }

    /// What stands on the pages after all of that.
    private static void look(Twins twins) throws IOException, InterruptedException {
        for (var role : BLINDED) {
            as(twins, role, new Tally(), new Random(0));
            Stream.concat(
                            Stream.of(
                                    "/staff/study",
                                    "/staff/study/protocol",
                                    "/staff/people",
                                    "/staff/alarms",
                                    "/staff/findings",
                                    "/staff/unblind",
                                    "/staff/record"),
                            twins.people().stream()
                                    .flatMap(person -> Stream.of(
                                            "/staff/people/" + person, "/api/v1/people/%s/entries".formatted(person))))
                    .forEach(twins::get);
        }
    }

    /// Investigator and physician are those whom the protocol names: nobody else signs it.
    private static Clerk as(Twins twins, Role role, Tally tally, Random random)
            throws IOException, InterruptedException {
        var approval = ((SupervisedStudy) twins.one().lived().study().protocol()).approval();
        var name = switch (role) {
            case INVESTIGATOR -> approval.investigator();
            case PHYSICIAN -> approval.physician();
            case PARTICIPANT, PREPARER, MONITOR, STATISTICIAN, RULES -> "Somebody";
        };
        return new Clerk(twins.as(role, name), new Author(role, name), tally, random);
    }

    /// How much each person's strand holds, which is what whoever sees the disk sees.
    private static List<Integer> entries(World world) {
        return world.people().stream()
                .map(person -> world.lived().study().entries(person).size())
                .toList();
    }
}
