/// Data capture: a study while it is conducted. What is proposed is judged by the rules, written to the log, and only
/// then true. Nothing else writes to a log that people use.
@org.jspecify.annotations.NullMarked
package limen.capture;
