package limen.web.whole;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import limen.study.Role;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets a test be whom it likes, and hands out what forms must carry. It is wired by tests alone.
@Configuration(proxyBeanMethods = false)
class BackDoor {
    static final String PATH = "/demo/as";

    /// What is a signature of nobody.
    static final String NOT_MINE = "not mine";

    /// Nobody is asked for anything when they sign, and whoever types what is no signature has none.
    @Bean
    static Signatures signatures() {
        return new Signatures() {
            @Override
            public Proof proof(Visitor.Conducting visitor) {
                return Proof.NONE;
            }

            @Override
            public Optional<String> refusal(
                    Visitor.Conducting visitor, Map<String, String> sent, HttpServletRequest request) {
                return NOT_MINE.equals(sent.get(PASSWORD))
                        ? Optional.of("This is no signature of %s.".formatted(visitor.name()))
                        : Optional.empty();
            }
        };
    }

    /// Found by its configuration, which it belongs to.
    @RestController
    static final class Keeper {
        @GetMapping(PATH)
        ResponseEntity<byte[]> be(
                @RequestParam("person") String code, HttpServletRequest request, HttpServletResponse response) {
            Doors.letIn(new Visitor.TakingPart(code), request, response);
            return Answer.page("in");
        }

        @GetMapping(PATH + "/staff")
        ResponseEntity<byte[]> conduct(
                @RequestParam("role") Role role,
                @RequestParam(name = "name", defaultValue = "Somebody") String name,
                HttpServletRequest request,
                HttpServletResponse response) {
            Doors.letIn(new Visitor.Conducting(role, name), request, response);
            return Answer.page("in");
        }

        @GetMapping(PATH + "/token")
        ResponseEntity<byte[]> token(Csrf csrf) {
            return Answer.page(csrf.token());
        }
    }
}
