package limen.web.library;

import limen.evidence.claim.Claims;
import limen.web.Answer;
import limen.web.page.ClaimList;
import limen.web.page.ClaimView;
import limen.web.page.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The register of claims: all of them by theme, those that a question finds, and one page for each.
@RestController
final class EvidenceRoom {
    @GetMapping("/evidence")
    ResponseEntity<byte[]> list(@RequestParam(name = "q", defaultValue = "") String question) {
        return Answer.page(Templates.claims(ClaimList.of(question)));
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> claim(@PathVariable("id") String id) {
        return Claims.find(id)
                .map(claim -> Answer.page(Templates.claim(ClaimView.of(claim))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
