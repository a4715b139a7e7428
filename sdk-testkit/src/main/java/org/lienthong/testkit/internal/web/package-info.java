/** Jetty, CXF and the front of all local servers: faults and the request log. */
@NullMarked
package org.lienthong.testkit.internal.web;

import org.jspecify.annotations.NullMarked;
