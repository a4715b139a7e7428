package org.lienthong.cli.signature;

import java.time.Clock;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.signature.AgencySigning;
import org.lienthong.signature.CopyKind;
import org.lienthong.signature.OfficialSigning;
import org.lienthong.signature.PdfSigner;
import org.lienthong.signature.SignatureRequest;
import org.lienthong.signature.SignerRole;
import org.lienthong.signature.SigningKey;
import org.lienthong.signature.TimestampClient;

/** The signatures around an official document, each in a run of the program of its own. */
final class OfficialSteps {
  /** The steps need no more of it than a code that takes a number. */
  private static final DocumentMetadata HEAD =
      DocumentMetadata.builder(DocumentCode.unnumbered("-"), DocumentType.OFFICIAL_LETTER, "", "")
          .build();

  private final Clock clock;
  private final NumberOptions number;
  private final List<PlaceConverter.Place> places;
  private final @Nullable TimestampClient timestamps;

  OfficialSteps(
      Clock clock,
      NumberOptions number,
      List<PlaceConverter.Place> places,
      @Nullable TimestampClient timestamps) {
    this.clock = clock;
    this.number = number;
    this.places = List.copyOf(places);
    this.timestamps = timestamps;
  }

  /** Signs, then writes the number where one is given. Without a picture nothing shows. */
  Content person(Content pdf, SigningKey key, @Nullable Content picture) {
    if (picture != null) {
      return number.apply(official(pdf).signedBy(key, picture)).content();
    }
    Content signed = invisible(pdf, SignerRole.PERSON, key);
    return number.given() ? number.apply(official(signed).signedBefore()).content() : signed;
  }

  /** Writes the number where one is given, then signs. Without a seal nothing shows. */
  Content agency(Content pdf, SigningKey key, @Nullable Content seal, @Nullable String name) {
    if (seal != null) {
      String shown = name == null ? commonName(key) : name;
      return number.apply(official(pdf).signedBefore()).issuedBy(key, seal, shown).content();
    }
    Content numbered = number.given() ? number.apply(official(pdf).signedBefore()).content() : pdf;
    return invisible(numbered, SignerRole.AGENCY, key);
  }

  /** Of a digitised paper. */
  Content copy(Content pdf, SigningKey key, CopyKind kind, @Nullable String name) {
    String shown = name == null ? commonName(key) : name;
    return alone(pdf).copiedBy(key, kind, shown.isBlank() ? "-" : shown);
  }

  Content annex(Content pdf, SigningKey key, DocumentCode document) {
    return alone(pdf).annexSignedBy(key, document);
  }

  private AgencySigning alone(Content pdf) {
    AgencySigning signing = AgencySigning.of(pdf, clock);
    return timestamps == null ? signing : signing.timestamps(timestamps);
  }

  private OfficialSigning official(Content pdf) {
    OfficialSigning signing = OfficialSigning.of(pdf, HEAD, clock);
    for (PlaceConverter.Place place : places) {
      signing = signing.placing(place.anchor(), place.placement());
    }
    return timestamps == null ? signing : signing.timestamps(timestamps);
  }

  private Content invisible(Content pdf, SignerRole role, SigningKey key) {
    SignatureRequest request = SignatureRequest.builder(role, clock.instant()).build();
    return PdfSigner.sign(pdf, request, key, timestamps);
  }

  /** What an agency's certificate calls it. */
  private static String commonName(SigningKey key) {
    X500Principal subject = key.certificate().getSubjectX500Principal();
    try {
      for (Rdn part : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) return part.getValue().toString();
      }
    } catch (InvalidNameException unreadable) {
      // Without a name the seal is shown alone.
    }
    return "";
  }
}
