/** Roll-up of cells and of member rows, beside DuckDB and Spark. */
@NullMarked
package org.lienthong.benchmarks.reporting;

import org.jspecify.annotations.NullMarked;
