package limen.web.console.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import limen.notation.Fault;
import limen.notation.Parsed;
import limen.notation.Sha256;
import limen.study.Conduct;
import limen.study.StudyEvent;
import limen.study.decision.Amending;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.ProtocolInWords;
import limen.study.protocol.ProtocolInWords.Said;
import limen.study.protocol.SupervisedStudy;

/// A new text of the protocol, checked: its faults, or what it plans otherwise than the one in force.
sealed interface Amendment {
    StudyEvent KIND = new StudyEvent.ProtocolAmended("", "", "");

    /// Far more than any protocol has, and in a form less than the server reads.
    int LONGEST = 40_000;

    /// It cannot take the place of the protocol.
    ///
    /// @param faults each with its line and reason
    record Faulty(List<String> faults) implements Amendment {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// It can.
    ///
    /// @param planned what it says otherwise, in words
    record Possible(SupervisedStudy next, String sha256, List<Otherwise> planned, LineDiff lines) implements Amendment {
        public Possible {
            planned = List.copyOf(planned);
        }
    }

    /// Browsers end lines in their own way; a file has one.
    static String plain(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// Checks a text.
    ///
    /// @param before the text in force
    static Amendment of(Conduct conduct, SupervisedStudy now, String before, String text) {
        if (text.length() > LONGEST) {
            return new Faulty(List.of("This has %,d characters; at most %,d fit.".formatted(text.length(), LONGEST)));
        }
        return switch (ProtocolFile.read(text)) {
            case Parsed.Faulty<Protocol>(var faults) ->
                new Faulty(faults.stream().map(Fault::sentence).toList());
            case Parsed.Read<Protocol>(var next) ->
                Amending.obstacle(conduct, now, next)
                        .<Amendment>map(because -> new Faulty(List.of(because + ".")))
                        .orElseGet(() -> possible(now, (SupervisedStudy) next, before, text));
        };
    }

    private static Possible possible(SupervisedStudy now, SupervisedStudy next, String before, String text) {
        return new Possible(next, Sha256.of(text), otherwise(now, next), LineDiff.of(before, text));
    }

    private static List<Otherwise> otherwise(SupervisedStudy now, SupervisedStudy next) {
        var was = gathered(now);
        var is = gathered(next);
        var names = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(names::add);
        return names.stream()
                .map(name -> new Otherwise(name, was.getOrDefault(name, "nothing"), is.getOrDefault(name, "nothing")))
                .filter(each -> !each.was().equals(each.is()))
                .toList();
    }

    /// What goes on under one heading is one.
    private static Map<String, String> gathered(SupervisedStudy study) {
        var words = ProtocolInWords.of(study);
        var gathered = new LinkedHashMap<String, String>();
        var said = new ArrayList<Said>(words.planned());
        said.addAll(words.asked());
        var about = "";
        for (var each : said) {
            about = each.about().isEmpty() ? about : each.about();
            gathered.merge(about, each.words(), (one, other) -> one + "; " + other);
        }
        return gathered;
    }

    /// As what it is kept among the documents of the study.
    static String name(SupervisedStudy next, String sha256) {
        var version = next.identity().version().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return "protocol-%s-%s.yaml"
                .formatted(version.length() > 30 ? version.substring(0, 30) : version, sha256.substring(0, 12));
    }
}
