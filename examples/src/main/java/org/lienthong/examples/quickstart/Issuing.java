package org.lienthong.examples.quickstart;

import java.time.Clock;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.IssuedDocument;
import org.lienthong.signature.OfficialSigning;
import org.lienthong.signature.SigningKey;

/**
 * One body issues documents: its person signs, its register gives number and date, its seal comes
 * last. The types allow no other order.
 */
record Issuing(String agencyName, SigningKey person, SigningKey agency, Clock clock) {
  IssuedDocument issue(Content pdf, DocumentMetadata metadata, int number) {
    return OfficialSigning.of(pdf, metadata, clock)
        .signedBy(person, HandSignature.png())
        .numbered(number, VietnamTime.dateOf(clock.instant()))
        .issuedBy(agency, SampleSeal.png(), agencyName);
  }
}
