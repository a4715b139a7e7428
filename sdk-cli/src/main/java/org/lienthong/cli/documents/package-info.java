/** Commands on edXML files: look into them, write them again, compose new ones. */
@NullMarked
package org.lienthong.cli.documents;

import org.jspecify.annotations.NullMarked;
