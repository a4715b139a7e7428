/** How throw-away certificates and revocation lists are made. */
@NullMarked
package org.lienthong.testkit.internal.pki;

import org.jspecify.annotations.NullMarked;
