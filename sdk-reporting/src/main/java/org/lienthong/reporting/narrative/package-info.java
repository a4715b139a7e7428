/**
 * The texts of reports as Word documents (.docx): {@link
 * org.lienthong.reporting.narrative.NarrativeTemplate} goes out to the branches, {@link
 * org.lienthong.reporting.narrative.NarrativeReader} reads what comes back, and {@link
 * org.lienthong.reporting.narrative.NarrativeMerge} puts the texts of all branches under the
 * headings of one form.
 *
 * <p>What is not carried over is named with the place where it stood; nothing gets lost in silence.
 */
@NullMarked
package org.lienthong.reporting.narrative;

import org.jspecify.annotations.NullMarked;
