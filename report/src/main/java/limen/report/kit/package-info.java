/// Paper for the preparer: the list that says what each kit holds, and labels that do not.
package limen.report.kit;
