package limen.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.storage.StudyKind;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Flaw;

/// What an audit found, as a table for programs. Its words for findings are part of the contract: `docs/chain.md`.
final class AuditFindings {
    private static final String HEADER = "finding,sentence";

    private AuditFindings() {}

    /// The table as CSV: the verdict, the kind of study, and one row for each thing that is wrong.
    static String csv(AuditReport report, StudyKind kind) {
        var rows = Stream.concat(
                Stream.of(
                        List.of(verdict(report), report.sentence()),
                        List.of(
                                kind.name().toLowerCase(Locale.ROOT),
                                KindText.of(kind).orElse(""))),
                report.flaws().stream().map(flaw -> List.of(code(flaw), flaw.sentence())));
        return Stream.concat(Stream.of(HEADER), rows.map(AuditFindings::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// What a script asks first: `whole` or `not_whole`.
    static String verdict(AuditReport report) {
        return report.whole() ? "whole" : "not_whole";
    }

    /// What a finding is called; what one cause did to many places is called as its first.
    private static String code(Flaw flaw) {
        return code(flaw instanceof Flaw.Alike alike ? alike.first().getClass() : flaw.getClass());
    }

    /// The name of a kind of finding: `GapInStrand` is `gap_in_strand`.
    static String code(Class<? extends Flaw> flaw) {
        return flaw.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditFindings::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.matches("[a-z_]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
