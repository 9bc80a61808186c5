package limen.report.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import limen.report.page.kit.Cards;
import limen.study.ParticipantId;
import limen.study.Standing.Place;
import limen.study.randomisation.AllocationList;
import org.junit.jupiter.api.Test;

class CodeBreakCardsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ParticipantId ANNA = new ParticipantId("P-001");

    @Test
    void each_place_has_one_card_that_says_its_own_sequence_and_no_other() {
        var cards = Cards.of(KitStudy.STUDY, KitStudy.LIST, Map.of(), DAY);
        assertThat(cards.cards()).hasSize(KitStudy.LIST.sequences().size());
        for (int i = 0; i < cards.cards().size(); i++) {
            var sequence = KitStudy.LIST.sequences().get(i);
            var card = cards.cards().get(i);
            assertThat(card.place()).isEqualTo("%s, place %d".formatted(sequence.stratum(), sequence.number()));
            assertThat(card.inside()).hasSize(sequence.arms().size());
            for (var line : card.inside()) {
                var arm = KitStudy.STUDY.arms().stream()
                        .filter(each -> each.code().equals(sequence.arm(line.period())))
                        .findFirst()
                        .orElseThrow();
                assertThat(line.contents()).isEqualTo(arm.label());
            }
        }
    }

    @Test
    void whoever_has_a_place_by_now_is_named_on_its_card_alone() {
        var first = KitStudy.LIST.sequences().getFirst();
        var page = CodeBreakCards.html(
                KitStudy.STUDY, KitStudy.LIST, Map.of(new Place(first.stratum(), first.number()), ANNA), DAY);
        assertThat(page).containsOnlyOnce("Participant: P-001").contains("Participant: ______");
    }

    @Test
    void the_list_of_another_study_makes_no_cards() {
        var other = new AllocationList("OTHER", "1", List.of(), List.of());
        assertThatThrownBy(() -> CodeBreakCards.html(KitStudy.STUDY, other, Map.of(), DAY))
                .hasMessageContaining("does not belong");
    }
}
