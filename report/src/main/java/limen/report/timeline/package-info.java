/// One participant's course, drawn and explained.
package limen.report.timeline;
