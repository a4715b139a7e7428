/**
 * Asking authorities over HTTP: no redirects, no addresses that nobody allowed, bounded in size and
 * time, no threads of its own.
 */
@NullMarked
package org.lienthong.signature.internal.http;

import org.jspecify.annotations.NullMarked;
