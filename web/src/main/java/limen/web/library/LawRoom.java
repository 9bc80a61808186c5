package limen.web.library;

import java.time.InstantSource;
import limen.evidence.law.Laws;
import limen.web.Answer;
import limen.web.page.LawList;
import limen.web.page.LawView;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the law says, country by country. The country is chosen by whoever reads, and never guessed.
@RestController
final class LawRoom {
    private static final int NOT_FOUND = 404;

    private final InstantSource clock;

    LawRoom(InstantSource clock) {
        this.clock = clock;
    }

    @GetMapping("/law")
    ResponseEntity<byte[]> list() {
        return Answer.page(Templates.laws(LawList.on(Today.at(clock))));
    }

    @GetMapping("/law/{iso}")
    ResponseEntity<byte[]> country(@PathVariable("iso") String iso) {
        return Laws.find(iso)
                .map(country -> Answer.page(Templates.law(LawView.of(country, Today.at(clock)))))
                .orElseGet(() -> Answer.page(NOT_FOUND, Templates.law(LawView.UNKNOWN)));
    }
}
