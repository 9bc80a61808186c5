/// A personal journal: one person, one folder, one passphrase, seen from this machine only. It is closed until its
/// passphrase opens it, and its pages are those of a participant.
@org.jspecify.annotations.NullMarked
package limen.web.journal;
