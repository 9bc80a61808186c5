/// The findings page: one record per section, which chooses the words and numbers, and one template, which places them.
package limen.report.page;
