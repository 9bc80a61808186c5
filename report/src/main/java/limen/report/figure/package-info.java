/// One figure grammar: the line is horizontal, x is in percent, y is in pixels, colour always travels with a shape.
package limen.report.figure;
