/// Findings drawn.
package limen.report;
