package limen.web.participant;

import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What somebody's own record says so far.
@RestController
final class ResultsRoom {
    private final Desk desk;
    private final Frames frames;

    ResultsRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping("/results")
    ResponseEntity<byte[]> page(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        var page = ResultsPage.of(
                desk.situation(visitor),
                new Clock(now.toInstant(), now.getZone()),
                desk.study().entries(visitor.id()),
                desk.study().opened(visitor.id()));
        return Answer.page(StudyTemplates.results(frames.of("Results", Tab.RESULTS), page));
    }
}
