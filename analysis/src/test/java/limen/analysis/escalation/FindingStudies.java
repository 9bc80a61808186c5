package limen.analysis.escalation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import limen.notation.Fault;
import limen.notation.Parsed;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;

/// The example study that finds its dose, by each of the designs; and others.
final class FindingStudies {
    private static final String SKELETON = "skeleton: [0.03, 0.08, 0.2, 0.35]";

    private FindingStudies() {}

    static SupervisedStudy tite() {
        return study(example("dose-finding.yaml"));
    }

    static SupervisedStudy crm() {
        return study(example("dose-finding.yaml").replace("tite_crm", "crm"));
    }

    static SupervisedStudy boin() {
        return study(example("dose-finding.yaml").replace("tite_crm", "boin").replace("  " + SKELETON + "\n", ""));
    }

    /// Harm is expected rarely here, so that noticing decides until something happens.
    static SupervisedStudy subPerceptual() {
        return study(example("dose-finding.yaml")
                .replace("tite_crm", "sub_perceptual")
                .replace(SKELETON, """
                        skeleton: [0.01, 0.02, 0.04, 0.08]
                          noticed:
                            target: 0.3
                            skeleton: [0.05, 0.12, 0.25, 0.4]
                            guess_confidence: 70
                            effect_intensity: 20"""));
    }

    /// Every second person has a placebo, and nobody knows who.
    static SupervisedStudy blinded() {
        var design = example("dose-finding.yaml");
        var titration = design.substring(design.indexOf("titration:\n"), design.indexOf("eligibility:\n"));
        return study(example("parallel-groups.yaml")
                .replace("  dose: 15 mg\n  hours", "  dose: 20 mg\n  hours")
                .replace("    label: \"15 mg\"\n    dose: 15 mg", "    label: \"5 mg\"\n    dose: 5 mg")
                .replace("eligibility:\n", titration + "eligibility:\n"));
    }

    static Protocol example(String name, String from, String to) {
        return protocol(example(name).replace(from, to));
    }

    private static SupervisedStudy study(String text) {
        return (SupervisedStudy) protocol(text);
    }

    private static Protocol protocol(String text) {
        return switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) ->
                throw new AssertionError(faults.stream().map(Fault::sentence).toList());
        };
    }

    private static String example(String name) {
        try {
            return Files.readString(Path.of("../examples/protocols", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
