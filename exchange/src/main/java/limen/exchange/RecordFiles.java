package limen.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import limen.analysis.record.ArmHarm;
import limen.analysis.record.RecordFindings;
import limen.inference.Interval;
import limen.inference.harm.EventRate;

/// The findings of a study's record as files for other programs: those of a trial table, and beside them harm by arm,
/// what each person adds, and how the primary outcome goes with the amount. The same findings give the same bytes.
public final class RecordFiles {
    private static final String HARM =
            "arm,people,person_days,capsules,events,serious,related,vital_stops,rate_per_100_person_weeks,lower,upper";
    private static final String PEOPLE =
            "outcome,participant,active_periods,placebo_periods,active_mean,placebo_mean,difference";
    private static final String EXPOSURE = "outcome,milligrams_in_period,periods,people,mean";
    private static final String ALL = "all";

    private RecordFiles() {}

    /// Texts by file name, harm first.
    public static SequencedMap<String, String> of(RecordFindings findings) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put("harm.csv", new CsvTable(HARM, rows -> harm(rows, findings)));
        files.putAll(FindingsTables.of(findings.trial(), findings.belief()));
        files.put("people.csv", new CsvTable(PEOPLE, rows -> people(rows, findings)));
        files.put("exposure.csv", new CsvTable(EXPOSURE, rows -> exposure(rows, findings)));
        var texts = new LinkedHashMap<String, String>();
        files.forEach((name, content) -> texts.put(name, text(content)));
        return texts;
    }

    /// Writes texts into a folder, together or not at all.
    public static FolderWrite write(Path folder, Map<String, String> texts) {
        var files = new LinkedHashMap<String, FileContent>();
        texts.forEach((name, text) -> files.put(name, file -> file.write(text)));
        return ResultFolder.write(folder, files);
    }

    private static void harm(CsvTable.Rows rows, RecordFindings findings) {
        var harm = findings.harm();
        Stream.concat(Stream.of(harm.together()), harm.byArm().stream()).forEach(arm -> harm(rows, arm));
    }

    private static void harm(CsvTable.Rows rows, ArmHarm arm) {
        rows.row(arm.arm().isEmpty() ? ALL : arm.arm())
                .with(arm.people())
                .with(arm.personDays())
                .with(arm.capsules())
                .with(arm.events().size())
                .with(arm.serious())
                .with(arm.related())
                .with(arm.stops())
                .with(arm.rate().map(EventRate::rate).orElse(Double.NaN))
                .with(arm.rate().map(EventRate::exactInterval).orElse(new Interval(Double.NaN, Double.NaN)))
                .end();
    }

    private static void people(CsvTable.Rows rows, RecordFindings findings) {
        for (var each : findings.contributions()) {
            rows.row(each.outcome(), each.person())
                    .with(each.activePeriods())
                    .with(each.placeboPeriods())
                    .with(each.active())
                    .with(each.placebo())
                    .with(each.difference())
                    .end();
        }
    }

    private static void exposure(CsvTable.Rows rows, RecordFindings findings) {
        findings.exposure().ifPresent(exposure -> {
            for (var amount : exposure.amounts()) {
                rows.row(exposure.outcome())
                        .with(amount.milligrams())
                        .with(amount.periods())
                        .with(amount.people())
                        .with(amount.mean())
                        .end();
            }
        });
    }

    private static String text(FileContent content) {
        var text = new StringWriter();
        try {
            content.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
