package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every public route, as the dispatcher lists them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicRoutesTest {
    /// All that a public page may be told. A field that is not here needs a reason, and must not be
    /// about an amount, a body or genes.
    private static final Set<String> MAY_BE_ASKED = Set.of("q", "id", "names", "iso", "country", "file");

    private static final Pattern AMOUNT_BODY_OR_GENES = Pattern.compile(
            "(?i).*(dose|dosis|amount|milligram|\\bmg|weight|kilo|\\bkg|body|geno|pheno|cyp|allele|regimen|salt|schedule|sex|age).*");

    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*\\bname=\"([^\"]*)\"");

    private Served served;
    private Routes routes;

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW);
        routes = new Routes(served);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void no_handler_reads_a_dose_a_weight_or_a_genotype() {
        assertThat(routes.all())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.parameters())
                        .allSatisfy(parameter -> assertThat(name(parameter))
                                .as("what %s reads", route)
                                .hasValueSatisfying(name ->
                                        assertThat(name).isIn(MAY_BE_ASKED).doesNotMatch(AMOUNT_BODY_OR_GENES))));
    }

    @Test
    void no_page_has_a_field_for_a_dose_a_weight_or_a_genotype() throws Exception {
        for (var path : routes.reachable()) {
            assertThat(FIELD.matcher(served.get(path).body()).results().map(match -> match.group(1)))
                    .as("the fields of %s", path)
                    .allSatisfy(field -> assertThat(field).isIn(MAY_BE_ASKED));
        }
    }

    @Test
    void a_dose_in_the_address_changes_nothing() throws Exception {
        for (var path : routes.reachable()) {
            assertThat(served.get(path + "?dose=15&mg=100&weight=70&cyp2d6=PM&regimen=once")
                            .body())
                    .as(path)
                    .isEqualTo(served.get(path).body());
        }
    }

    @Test
    void every_route_that_can_be_opened_is_reached_by_links_and_answers_with_all_headers() throws Exception {
        var reached = new HashMap<String, String>();
        for (var path : routes.reachable()) {
            var answer = served.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Headers.everywhere().forEach((name, value) -> {
                if (!(name.equals("Cache-Control") && path.startsWith("/asset/"))) {
                    assertThat(answer.headers().allValues(name))
                            .as("%s of %s", name, path)
                            .containsExactly(value);
                }
            });
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "set-cookie", "x-powered-by");
            reached.put(path, "");
        }
        var parser = new PathPatternParser();
        assertThat(routes.all().stream().filter(route -> route.method() == RequestMethod.GET))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(reached.keySet())
                        .as("an address of %s", route)
                        .anyMatch(path -> parser.parse(route.pattern())
                                .matches(org.springframework.http.server.PathContainer.parsePath(path))));
    }

    @Test
    void what_may_be_kept_is_only_what_its_name_makes_immutable() throws Exception {
        for (var path : routes.reachable()) {
            assertThat(served.get(path).headers().firstValue("Cache-Control"))
                    .hasValue(path.startsWith("/asset/") ? "max-age=31536000, public, immutable" : "no-store");
        }
    }

    @Test
    void help_is_one_tap_from_every_page() throws Exception {
        for (var path : pages()) {
            if (!path.equals("/unwell")) {
                assertThat(served.get(path).body()).as(path).contains("<a class=\"btn grave\" href=\"/unwell\">");
            }
        }
    }

    @Test
    void no_page_holds_script_style_or_anything_from_elsewhere() throws Exception {
        for (var path : pages()) {
            assertThat(served.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                    .doesNotContainPattern("<(?:img|link|iframe|form|source)[^>]*=\"(?:https?:)?//");
        }
    }

    @Test
    void a_title_tells_a_bystander_nothing() throws Exception {
        for (var path : pages()) {
            var title = Pattern.compile("<title>([^<]*)</title>")
                    .matcher(served.get(path).body());
            assertThat(title.find()).isTrue();
            assertThat(title.group(1)).as(path).isNotBlank().doesNotContainPattern("(?i)mdma|drug|dose|dosing|ecstasy");
        }
    }

    private Iterable<String> pages() throws Exception {
        return routes.reachable().stream()
                .filter(path -> !path.startsWith("/asset/"))
                .toList();
    }

    private static Optional<String> name(Parameter parameter) {
        return Stream.of(
                        Optional.ofNullable(parameter.getAnnotation(RequestParam.class))
                                .map(RequestParam::name),
                        Optional.ofNullable(parameter.getAnnotation(PathVariable.class))
                                .map(PathVariable::value))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
