package limen.web.console.study;

import java.util.List;
import java.util.Optional;

/// The decisions about the study that can be signed, in the order in which a page names them.
final class Deeds {
    static final List<Deed> ALL = List.of(new Sign(), new Activate(), new Extend(), new Stop(), new Resume());

    private Deeds() {}

    static Optional<Deed> at(String path) {
        return ALL.stream().filter(deed -> deed.path().equals(path)).findFirst();
    }
}
