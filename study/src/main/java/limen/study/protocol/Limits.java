package limen.study.protocol;

import limen.quantity.Dose;

/// The protocol's own ceilings. None can exceed those of the reviewed rules (30 mg, 72 h, 12 in a course, 24 a year).
public record Limits(Dose perDose, int hoursBetweenDoses, int activeDosesPerCourse, int activeDosesPerYear) {}
