/**
 * The national document axis as its client program speaks to it. Start at {@link
 * org.lienthong.documents.axis.AxisConnection}.
 *
 * <p>The client's side was read off captured requests; how the servers behave is unconfirmed
 * throughout, so every choice that depends on them is a setting. No conformance is claimed.
 */
@NullMarked
package org.lienthong.documents.axis;

import org.jspecify.annotations.NullMarked;
