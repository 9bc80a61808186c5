package limen.report.page;

import limen.report.figure.Markup;

/// The figures of a simulated regimen, drawn.
public record CourseDrawings(
        Markup plasma,
        Markup effect,
        Markup besideConcentration,
        Markup besideEffect,
        Markup fan,
        Markup weeks,
        Markup enzyme) {}
