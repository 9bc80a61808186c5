package limen.evidence;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import limen.notation.Fault;
import limen.notation.Parsed;

/// The instruments that come with Limen, one file each.
public final class Instruments {
    private static final class Reviewed {
        static final List<Instrument> ALL = read();
    }

    private Instruments() {}

    /// All of them, those included that only hold a place and a way to score until there is a licence.
    public static List<Instrument> all() {
        return Reviewed.ALL;
    }

    /// Those whose words may be shown.
    public static List<Instrument> shipped() {
        return all().stream().filter(Instrument::ships).toList();
    }

    public static Optional<Instrument> find(String id) {
        return all().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    /// The notice that accompanies LOINC codes wherever they are passed on.
    public static String loincNotice() {
        return Resource.text("instruments/loinc-notice.txt").strip();
    }

    /// An instrument from the text of a file of one's own, or every fault of it.
    public static Parsed<Instrument> read(String yaml) {
        return InstrumentFile.read(yaml);
    }

    private static List<Instrument> read() {
        // A jar cannot be asked what lies in a folder of it.
        return Resource.text("instruments/instruments.txt")
                .lines()
                .map(Instruments::resource)
                .toList();
    }

    private static Instrument resource(String file) {
        return switch (read(Resource.text("instruments/" + file))) {
            case Parsed.Read<Instrument>(var instrument) -> instrument;
            case Parsed.Faulty<Instrument>(var faults) ->
                throw new IllegalArgumentException(
                        file + ": " + faults.stream().map(Fault::sentence).collect(joining("; ")));
        };
    }
}
