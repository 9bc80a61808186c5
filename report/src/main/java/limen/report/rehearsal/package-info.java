/// What simulated people lived through, side by side.
package limen.report.rehearsal;
