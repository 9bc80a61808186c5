/// A study conducted from its draft to its passport by people who only see pages.
@NullMarked
package limen.cli.conduct;

import org.jspecify.annotations.NullMarked;
