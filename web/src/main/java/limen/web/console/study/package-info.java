/// The study as a whole: its protocol and signatures, who is in it, and what calls for somebody.
@NullMarked
package limen.web.console.study;

import org.jspecify.annotations.NullMarked;
