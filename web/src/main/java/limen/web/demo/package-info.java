/// A study of simulated people to look at, with a clock that can be moved. Nobody in it exists, and nothing of it is
/// kept.
@org.jspecify.annotations.NullMarked
package limen.web.demo;
