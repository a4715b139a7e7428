/**
 * Figures by the column, and the one place where they are added up: exact, whatever they add up to.
 * Not API.
 */
@NullMarked
package org.lienthong.reporting.internal.columns;

import org.jspecify.annotations.NullMarked;
