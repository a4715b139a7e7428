package org.lienthong.examples.quickstart;

import org.lienthong.signature.DocumentVerdict;
import org.lienthong.signature.IssuedDocument;

/**
 * What the tour found out, for the page.
 *
 * @param changed verdict on the report with one byte changed
 */
record Results(
    Figures figures,
    IssuedDocument issued,
    DocumentVerdict verdict,
    Delivery delivery,
    Tampering tampering,
    DocumentVerdict changed,
    DroppedAnswer dropped) {}
