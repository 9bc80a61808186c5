package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import limen.study.randomisation.SealedList;

/// The sealed list, as long as somebody who may see it has it open.
public interface OpenList {
    /// What the session of this request has open; empty if nothing, and for every blinded role.
    Optional<SealedList> of(HttpServletRequest request);
}
