/**
 * What every part of the SDK speaks: organisations and their identifiers, official-document
 * metadata, administrative units through time, re-openable content, errors, secrets, and Vietnamese
 * text, numbers and dates.
 *
 * <p>Start at {@link org.lienthong.core.Content} for bytes, {@link
 * org.lienthong.core.OrganizationId} for who, {@link org.lienthong.core.DocumentCode} for which
 * document, {@link org.lienthong.core.AdministrativeUnits} for where and when. Everything here is
 * immutable and safe to share between threads unless it says otherwise.
 */
@NullMarked
package org.lienthong.core;

import org.jspecify.annotations.NullMarked;
