package limen.web.console;

import java.net.URI;
import limen.study.Role;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Leads whoever conducts the study to where their work is.
@RestController
final class HomeRoom {
    @GetMapping("/staff")
    ResponseEntity<Void> home(Visitor.Conducting visitor) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(work(visitor.role()).path()))
                .build();
    }

    private static StaffDoor work(Role role) {
        return switch (role) {
            case INVESTIGATOR, PHYSICIAN, STATISTICIAN -> StaffDoor.STUDY;
            case PREPARER -> StaffDoor.KITS;
            case MONITOR -> StaffDoor.BOARD;
            case PARTICIPANT, RULES -> throw new IllegalStateException(role + " conducts no study");
        };
    }
}
