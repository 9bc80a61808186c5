/// What a participant sees and enters: today, the capsule, the record. Values and pages; what is known comes from
/// [limen.capture.LiveStudy], which knows of no allocation.
@org.jspecify.annotations.NullMarked
package limen.web.participant;
