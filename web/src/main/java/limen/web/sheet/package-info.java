/// Forms as data: what is asked, how it is answered, and which event the answers are. Knows no browser and no clock.
@org.jspecify.annotations.NullMarked
package limen.web.sheet;
