package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilter2ParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.crypto.dsig.spec.XPathType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;

/** Signatures that are right by mathematics, over less than they seem to be. */
class TransformAbuseTest {
  private static final String REPORT = XmlSignatureTest.REPORT;
  private static final Map<String, String> PREFIX = Map.of("ds", XmlSigning.DSIG);

  private static Transform enveloped() throws Exception {
    return XmlSigning.transform(Transform.ENVELOPED, null);
  }

  private static Content over(String uri, Transform... transforms) throws Exception {
    return new XmlSigning(REPORT).over(uri, List.of(transforms)).sign();
  }

  private static DocumentVerdict verdict(Content file) {
    return XmlSignatureTest.verifier().verify(file);
  }

  private static void assertForbidden(Content file) {
    assertTrue(verdict(file).reasons().contains("TRANSFORM_FORBIDDEN"));
    assertEquals(Verdict.INVALID, verdict(file).verdict());
  }

  private static Transform xpath(String expression) throws Exception {
    return XmlSigning.transform(Transform.XPATH, new XPathFilterParameterSpec(expression, PREFIX));
  }

  private static Transform filter(String expression, XPathType.Filter kind) throws Exception {
    TransformParameterSpec parameters =
        new XPathFilter2ParameterSpec(List.of(new XPathType(expression, kind, PREFIX)));
    return XmlSigning.transform(Transform.XPATH2, parameters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1=0",
        "ancestor-or-self::Ky",
        "not(ancestor-or-self::DonVi) and not(ancestor-or-self::ds:Signature)",
        "count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1])"
            + " > count(ancestor-or-self::ds:Signature)",
        "not(ancestor-or-self::ds:Signature) or false()"
      })
  void a_filter_that_computes_is_refused_X5(String expression) throws Exception {
    assertForbidden(over("", xpath(expression)));
  }

  @ParameterizedTest
  @CsvSource({
    "/descendant::DonVi,INTERSECT",
    "/descendant::DonVi,SUBTRACT",
    "/descendant::ds:Signature | /descendant::DonVi,SUBTRACT",
    "here()/ancestor::ds:Signature[1],SUBTRACT",
    "/descendant::ds:Signature,UNION"
  })
  void a_second_filter_that_computes_is_refused_X5(String expression, String kind)
      throws Exception {
    XPathType.Filter how =
        switch (kind) {
          case "SUBTRACT" -> XPathType.Filter.SUBTRACT;
          case "UNION" -> XPathType.Filter.UNION;
          default -> XPathType.Filter.INTERSECT;
        };
    assertForbidden(over("", enveloped(), filter(expression, how)));
  }

  @Test
  void the_known_expression_leaves_out_signatures_of_the_whole_file_only_X5() throws Exception {
    XmlSignatureTest.assertValid(over("", xpath("not(ancestor-or-self::ds:Signature)")));
    assertForbidden(over("#dv1", xpath("not(ancestor-or-self::ds:Signature)")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twice", "after-canonical", "after-base64"})
  void the_enveloped_transform_in_a_wrong_place_is_refused_X5(String place) throws Exception {
    Content clean = new XmlSigning(REPORT).enveloped().sign();
    String own = "<ds:Transform Algorithm=\"" + Transform.ENVELOPED + "\"/>";
    String other =
        switch (place) {
          case "twice" -> own;
          case "after-canonical" -> own.replace(Transform.ENVELOPED, XmlSigning.EXCLUSIVE);
          default -> own.replace(Transform.ENVELOPED, Transform.BASE64);
        };
    String text = XmlSigning.text(clean);
    assertTrue(text.contains(own), text);
    DocumentVerdict verdict = verdict(Content.ofUtf8(text.replaceFirst(own, other + own)));
    assertEquals(Verdict.INVALID, verdict.verdict());
    assertTrue(verdict.reasons().contains("TRANSFORM_FORBIDDEN"), verdict.reasons().toString());
  }

  @Test
  void an_enveloped_transform_outside_of_what_is_signed_takes_nothing_away_X5() throws Exception {
    Content part = over("#dv1", enveloped(), XmlSigning.transform(XmlSigning.EXCLUSIVE, null));
    DocumentVerdict verdict = verdict(part);
    assertEquals(List.of("PARTLY_SIGNED"), verdict.reasons());
    assertEquals(List.of("/BaoCao/DonVi"), verdict.signatures().get(0).scope());
  }

  /** Base64 signs the letters alone, so markup between them would be nobody's. */
  @ParameterizedTest
  @ValueSource(strings = {"<b>%s</b>", "<!-- -->%s", "<?a b?>%s", "%s<b/>"})
  void markup_within_base64_is_refused_X5(String around) throws Exception {
    String letters = "TMOgIGThu68gbGnhu4d1";
    Content signed =
        new XmlSigning("<a>" + letters + "</a>").enveloping().over("#goc", Transform.BASE64).sign();
    String text = XmlSigning.text(signed).replace("<a>" + letters + "</a>", letters);
    assertEquals(List.of(), verdict(Content.ofUtf8(text)).reasons());
    assertForbidden(Content.ofUtf8(text.replace(letters, around.formatted(letters))));
  }
}
