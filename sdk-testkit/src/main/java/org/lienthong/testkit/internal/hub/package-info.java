/** The exchange hub behind its door: wire, mailboxes, disk. */
@NullMarked
package org.lienthong.testkit.internal.hub;

import org.jspecify.annotations.NullMarked;
