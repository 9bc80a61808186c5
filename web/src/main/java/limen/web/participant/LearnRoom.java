package limen.web.participant;

import limen.analysis.person.Told;
import limen.web.Answer;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is known, in one place, and what a doctor can tell better.
@RestController
final class LearnRoom {
    private final Desk desk;
    private final Frames frames;

    LearnRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
    }

    @GetMapping(Paths.LEARN)
    ResponseEntity<byte[]> learn(Visitor.TakingPart visitor) {
        return Answer.page(StudyTemplates.learn(frames.of("Read up", null)));
    }

    @GetMapping(Paths.DOCTOR)
    ResponseEntity<byte[]> doctor(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        var page = DoctorPage.of(
                desk.situation(visitor),
                Told.of(desk.study().entries(visitor.id())),
                new Clock(now.toInstant(), now.getZone()));
        return Answer.page(StudyTemplates.doctor(frames.of("Questions", null), page));
    }
}
