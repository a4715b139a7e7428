package org.lienthong.examples.quickstart;

import org.lienthong.documents.IncomingDocument;
import org.lienthong.signature.DocumentVerdict;

/** A document that an office took, and its verdict on the signatures of the first attachment. */
record Receipt(IncomingDocument incoming, DocumentVerdict verdict) {}
