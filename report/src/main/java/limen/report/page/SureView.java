package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Calibration;
import limen.analysis.GuessScore;
import limen.inference.Interval;
import limen.report.figure.CalibrationFigure;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// How sure people were of their guesses, and how right.
record SureView(List<String> sentences, Markup figure, List<Group> groups) {
    private static final double BLIND = 0.5;

    /// Guesses of about the same confidence.
    record Group(String confidence, String said, Cell right, String n) {
        static Group of(Calibration calibration) {
            return new Group(
                    CalibrationFigure.name(calibration) + "\u00a0%",
                    Numbers.percent(calibration.said()),
                    calibration.right().isKnown()
                            ? new Cell(
                                    Numbers.percent(calibration.right().value()),
                                    "(%s)".formatted(percent(calibration.right().interval())))
                            : Cell.EMPTY,
                    Numbers.count(calibration.n()));
        }
    }

    static SureView unknown(String reason) {
        return new SureView(List.of(reason), Markup.NONE, List.of());
    }

    static SureView of(GuessScore score) {
        return new SureView(
                sentences(score),
                score.calibration().stream().anyMatch(group -> group.right().isKnown())
                        ? CalibrationFigure.drawn(score.calibration())
                        : Markup.NONE,
                score.calibration().stream().map(Group::of).toList());
    }

    private static List<String> sentences(GuessScore score) {
        var sentences = new ArrayList<String>();
        if (score.area().isKnown()) {
            sentences.add(
                    "%s An active capsule was called active more surely than a placebo with probability %s; 0.5 is blind, 1 is knowing."
                            .formatted(
                                    verdict(score.area().interval()),
                                    cut(score.area().value(), score.area().interval())));
        }
        sentences.add(
                "The Brier score, the mean squared distance between what was said and what was true, is %s; 0 is knowing, 0.25 saying “either” each time, more is sure and wrong. %s guesses of %s, intervals clustered by person.%s"
                        .formatted(
                                cut(score.brier().value(), score.brier().interval()),
                                Numbers.count(score.guesses()),
                                Words.people(score.participants()),
                                leftOut(score)));
        return List.copyOf(sentences);
    }

    private static String verdict(Interval area) {
        if (area.isAbove(BLIND)) {
            return "Counting how sure they were, people knew their capsule better than chance.";
        }
        return area.isBelow(BLIND)
                ? "Counting how sure they were, people were misled more often than chance."
                : "Counting how sure they were, people’s guesses could not be told from chance.";
    }

    private static String leftOut(GuessScore score) {
        var without = score.withoutConfidence();
        return without == 0
                ? ""
                : " %s without a confidence %s left out."
                        .formatted(
                                without == 1 ? "1 guess" : Numbers.count(without) + " guesses",
                                without == 1 ? "is" : "are");
    }

    /// `0.66 (0.61 to 0.71)`, ends that cannot be cut off.
    private static String cut(double value, Interval interval) {
        return "%s (%s to %s)"
                .formatted(
                        Numbers.fixed(value, 2),
                        Numbers.fixed(Math.max(0, interval.lower()), 2),
                        Numbers.fixed(Math.min(1, interval.upper()), 2));
    }

    private static String percent(Interval interval) {
        return "%s to %s"
                .formatted(
                        Numbers.fixed(100 * Math.max(0, interval.lower()), 0),
                        Numbers.percent(Math.min(1, interval.upper())));
    }
}
