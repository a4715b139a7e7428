/**
 * What an integrator needs to test without any network. Start with {@link
 * org.lienthong.testkit.ExchangeHub}: a document axis in this process, to which every client of the
 * real one can talk. {@link org.lienthong.testkit.FaultScript} makes it fail as networks do, {@link
 * org.lienthong.testkit.TestAuthority} issues certificates of both realms, {@link
 * org.lienthong.testkit.TimestampAuthority} stamps times.
 *
 * <p>The servers listen on 127.0.0.1 only. They log through SLF4J and set no log level: Jetty and
 * CXF say at INFO that they start and stop, under {@code org.eclipse.jetty} and {@code
 * org.apache.cxf}. CXF takes SLF4J by itself when a provider is there, and java.util.logging, which
 * prints INFO to standard error, when there is none. Applications that want silence set both names
 * to WARN. CXF turns off the caching of {@code jar:} connections for the whole process when its
 * first class loads; {@code -Dorg.apache.cxf.JDKBugHacks.all=true} keeps it from that.
 */
@NullMarked
package org.lienthong.testkit;

import org.jspecify.annotations.NullMarked;
