/// Speed, measured: JMH benchmarks, and the library calls that `compare.sh` sets beside R.
@NullMarked
package limen.bench;

import org.jspecify.annotations.NullMarked;
