package org.lienthong.documents.edxml;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;

/**
 * One stop on the way of a document.
 *
 * @param organization missing when the axis left it out
 * @param at the wire's time, taken as Vietnam time; missing when it was no time
 */
public record TraceEntry(@Nullable OrganizationId organization, @Nullable Instant at) {}
