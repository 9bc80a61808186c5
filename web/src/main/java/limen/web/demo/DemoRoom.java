package limen.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The entrance of the demo: whom to be, and what time it is. There is none where people take part.
@RestController
final class DemoRoom {
    private static final int LONGEST_STEP = 24 * 14;

    private final Demo demo;

    DemoRoom(Demo demo) {
        this.demo = demo;
    }

    @GetMapping("/demo")
    ResponseEntity<byte[]> page(Csrf csrf) {
        return Answer.page(StudyTemplates.demo(demo.page(), csrf));
    }

    /// Lets a visitor be one of the people.
    @PostMapping("/demo/as")
    ResponseEntity<byte[]> be(
            @RequestParam("person") String code, HttpServletRequest request, HttpServletResponse response) {
        if (!demo.knows(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        demo.visit(new ParticipantId(code));
        Doors.letIn(new Visitor.TakingPart(code), request, response);
        return to("/today");
    }

    /// Lets a visitor be one of those who conduct the study.
    @PostMapping("/demo/staff")
    ResponseEntity<byte[]> conduct(
            @RequestParam("role") Role role, HttpServletRequest request, HttpServletResponse response) {
        if (role == Role.PARTICIPANT || role == Role.RULES) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Doors.letIn(new Visitor.Conducting(role, demo.nameOf(role)), request, response);
        return to(StaffDoor.HOME.path());
    }

    /// Lets a visitor be somebody of whom nothing is known yet.
    @PostMapping("/demo/new")
    ResponseEntity<byte[]> beNew(HttpServletRequest request, HttpServletResponse response) {
        var code = demo.newcomer();
        demo.visit(new ParticipantId(code));
        Doors.letIn(new Visitor.TakingPart(code), request, response);
        return to("/today");
    }

    @PostMapping("/demo/end")
    ResponseEntity<byte[]> moveToTheEnd() {
        demo.moveToTheEnd();
        return to("/demo");
    }

    @PostMapping("/demo/clock")
    ResponseEntity<byte[]> moveOn(@RequestParam("hours") int hours) {
        if (hours < 1 || hours > LONGEST_STEP) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        demo.moveOn(Duration.ofHours(hours));
        return to("/demo");
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
