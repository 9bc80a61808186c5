/// How numbers and findings are said, in one place.
package limen.report.words;
