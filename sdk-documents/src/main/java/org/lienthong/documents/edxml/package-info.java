/**
 * The edXML codec, usable alone: {@link org.lienthong.documents.edxml.EdxmlReader} turns a file
 * into an {@link org.lienthong.documents.edxml.EdxmlDocument} or an {@link
 * org.lienthong.documents.edxml.EdxmlStatus}, {@link org.lienthong.documents.edxml.EdxmlWriter}
 * turns them into a file. Start with those two.
 *
 * <p>The reader takes what circulates and says each thing it tolerated as a {@link
 * org.lienthong.documents.edxml.Finding}; what tolerance would corrupt it refuses. The full text of
 * QCVN 102:2016/BTTTT could not be compared: the form is reconstructed from real files and
 * programs, and no conformance is claimed.
 */
@NullMarked
package org.lienthong.documents.edxml;

import org.jspecify.annotations.NullMarked;
