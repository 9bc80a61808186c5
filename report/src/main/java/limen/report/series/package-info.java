/// Pages about days: one person's, many series each by itself, several people's in one study.
package limen.report.series;
