/** Printed and written formulas: parsing and exact evaluation. Not API. */
@NullMarked
package org.lienthong.reporting.internal.formula;

import org.jspecify.annotations.NullMarked;
