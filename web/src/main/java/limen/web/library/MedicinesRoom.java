package limen.web.library;

import limen.web.Answer;
import limen.web.page.MedicineAnswer;
import limen.web.page.MedicineList;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether medicines meet the drug. What is typed comes in the body of a request, never in its address,
/// and is gone with the answer.
@RestController
final class MedicinesRoom {
    private static final int UNREADABLE = 400;
    private static final int FINE = 200;

    @GetMapping("/medicines")
    ResponseEntity<byte[]> form() {
        return Answer.page(Templates.medicines());
    }

    @PostMapping("/medicines")
    ResponseEntity<byte[]> answer(@RequestParam(name = "names", defaultValue = "") String names) {
        var list = MedicineList.of(names);
        return Answer.page(list.fault().isEmpty() ? FINE : UNREADABLE, Templates.medicines(MedicineAnswer.of(list)));
    }
}
