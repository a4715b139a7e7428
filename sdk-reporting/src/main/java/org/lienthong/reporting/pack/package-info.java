/**
 * Everything one organisation reports by, in one folder: indicators, forms and the maps between
 * their versions, windows, due dates and targets. Another organisation's pack needs no code.
 *
 * <p>Start at {@link org.lienthong.reporting.pack.FormPack#load(java.nio.file.Path)}, or at {@link
 * org.lienthong.reporting.pack.FormPack#bundled(String)} for those shipped with the SDK.
 */
@NullMarked
package org.lienthong.reporting.pack;

import org.jspecify.annotations.NullMarked;
