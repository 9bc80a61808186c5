package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.web.Rooms;
import org.junit.jupiter.api.Test;

/// The demo's study at its end: the data are locked, and the list of capsules is opened.
class EndRoomsTest {
    @Test
    void at_the_end_everybody_sees_their_own_results_and_can_still_say_that_they_feel_unwell() throws Exception {
        var failures = new ArrayList<String>();
        try (var demo = Demo.begin(Demo.rehearsed());
                var rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), failures::add))) {
            var guest = new Guest(rooms).as("P016");
            assertThat(guest.get("/results").body()).contains("only after the list of capsules is opened");

            var withdrawn = new Guest(rooms).as("P002");
            withdrawn.fill("/data/withdraw", Map.of());
            var page = guest.get("/demo").body();
            guest.send("/demo/end", Map.of("_csrf", List.of(Guest.hidden(page, "_csrf"))));

            assertThat(demo.study().conduct().allocations().opened()).isTrue();
            assertThat(guest.get("/demo").body()).doesNotContain("/demo/end");
            assertThat(guest.get("/results").body())
                    .containsSubsequence(
                            "What went wrong",
                            "What went wrong, by capsule",
                            "What your days show",
                            "What you had guessed");
            assertThat(withdrawn.get("/results").body())
                    .as("results of somebody whose data are no longer used")
                    .contains("You took your data back, so no analysis is made of them")
                    .doesNotContain("What went wrong, by capsule", "What you had guessed");
            assertThat(guest.get("/today").body())
                    .contains("The data of this study are closed.")
                    .doesNotContain("/tell/journal");
            assertThat(guest.fill("/tell/unwell", Map.of("danger", List.of("chest_pain")))
                            .body())
                    .contains("Call the emergency number now", "no analysis uses it");
        }
        assertThat(failures).isEmpty();
    }
}
