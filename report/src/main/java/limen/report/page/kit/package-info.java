/// What the templates of kit list and labels place.
package limen.report.page.kit;
