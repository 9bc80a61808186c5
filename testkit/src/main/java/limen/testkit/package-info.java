/// What our tests stand on: reference tables, the shared reference folder, seeded properties, statements about numbers
/// and the proof that a module is pure.
@NullMarked
package limen.testkit;

import org.jspecify.annotations.NullMarked;
