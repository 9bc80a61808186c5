/// One person's record, once the sealed list is opened: what it says of their capsules.
@org.jspecify.annotations.NullMarked
package limen.analysis.person;
