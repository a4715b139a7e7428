package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lienthong.cli.Cli;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportPdf;

/**
 * A folder with what signing needs, made on the spot: an authority, two keys, their password, two
 * pictures and a report. All of it is DỮ LIỆU MẪU.
 */
public final class SignedFiles {
  private static final String PASSWORD = "mật khẩu mẫu";

  private final Path dir;
  private final String lists;

  private SignedFiles(Path dir, String lists) {
    this.dir = dir;
    this.lists = lists;
  }

  /** Takes a second or two: key generation and layout. */
  public static SignedFiles in(Path dir) {
    return in(dir, "");
  }

  /** With certificates that name an address of lists of revoked ones. */
  static SignedFiles in(Path dir, String lists) {
    try {
      return new SignedFiles(dir, lists).make();
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private SignedFiles make()
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair root = pair();
    X509Certificate authority =
        certificate(
            "CN=Gốc thử nghiệm,O=Đơn vị mẫu,C=VN",
            root,
            "CN=Gốc thử nghiệm,O=Đơn vị mẫu,C=VN",
            root,
            true);
    Files.createDirectories(trust());
    Files.writeString(
        trust().resolve("root.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(authority.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    Files.writeString(trust().resolve("realms.json"), "{\"root.pem\": \"GOV\"}");
    Files.writeString(passFile(), PASSWORD + "\n");
    key("person.p12", "CN=Nguyễn Thị Mẫu,O=Hội mẫu,UID=CCCD:001234567890,C=VN", root);
    key("agency.p12", "CN=Hội mẫu tỉnh Mẫu Giang,O=Hội mẫu,UID=MST:0100000000,C=VN", root);
    picture("hand.png", new Color(0x1A, 0x3F, 0xC4), 300, 120);
    picture("seal.png", new Color(0xD0, 0x10, 0x10), 300, 300);
    report().writeTo(pdf());
    return this;
  }

  private static org.lienthong.core.Content report() {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC-HM"),
                DocumentType.REPORT,
                "Kết quả quý II năm 2026",
                "Hội mẫu tỉnh Mẫu Giang")
            .place("Mẫu Giang")
            .signatory(
                new DocumentMetadata.Signatory("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Nguyễn Thị Mẫu"))
            .build();
    return ReportPdf.render(
        ReportDocument.builder(metadata).section("Tình hình", "Đoạn văn mẫu.").sample(true).build(),
        Cli.NOW);
  }

  private void key(String name, String subject, KeyPair root)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPair own = pair();
    X509Certificate certificate =
        certificate(subject, own, "CN=Gốc thử nghiệm,O=Đơn vị mẫu,C=VN", root, false);
    // BouncyCastle's, because the JDK's takes no Vietnamese password.
    KeyStore store =
        KeyStore.getInstance("PKCS12", new org.bouncycastle.jce.provider.BouncyCastleProvider());
    store.load(null, null);
    store.setKeyEntry(
        "khoa", own.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
    try (OutputStream out = Files.newOutputStream(dir.resolve(name))) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private X509Certificate certificate(
      String subject, KeyPair own, String issuer, KeyPair root, boolean authority)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Instant from = Cli.NOW.minus(Duration.ofDays(100));
    Instant to = Cli.NOW.plus(Duration.ofDays(100));
    BigInteger serial = BigInteger.valueOf(subject.hashCode()).abs().add(BigInteger.ONE);
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            serial,
            Date.from(from),
            Date.from(to),
            new X500Name(subject),
            own.getPublic());
    int usage =
        authority
            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    if (!lists.isEmpty()) {
      GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, lists);
      DistributionPointName full = new DistributionPointName(new GeneralNames(name));
      builder.addExtension(
          Extension.cRLDistributionPoints,
          false,
          new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(full, null, null)}));
    }
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private void picture(String name, Color colour, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var canvas = image.createGraphics();
    canvas.setColor(colour);
    canvas.drawOval(5, 5, width - 10, height - 10);
    canvas.dispose();
    ImageIO.write(image, "png", dir.resolve(name).toFile());
  }

  public Path trust() {
    return dir.resolve("tin cậy");
  }

  public Path passFile() {
    return dir.resolve("mật khẩu");
  }

  /** The report, with the places for number, date and signature, not signed. */
  public Path pdf() {
    return dir.resolve("báo cáo.pdf");
  }

  public Path file(String name) {
    return dir.resolve(name);
  }

  /** Signed by the person, numbered, signed by the agency, each in a run of its own. */
  Path issued() {
    Path signed = file("1.pdf");
    Path issued = file("2.pdf");
    run(
        "sign",
        pdf(),
        "--role",
        "person",
        "--key",
        file("person.p12"),
        "--image",
        file("hand.png"),
        "-o",
        signed);
    run(
        "sign",
        signed,
        "--role",
        "agency",
        "--key",
        file("agency.p12"),
        "--image",
        file("seal.png"),
        "--number",
        12,
        "--date",
        "14/06/2026",
        "-o",
        issued);
    return issued;
  }

  /** A run that must succeed, with the password. */
  Cli.Run run(Object... arguments) {
    Cli.Run run = Cli.run(withPassword(arguments));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  Object[] withPassword(Object... arguments) {
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--pass-file";
    all[arguments.length + 1] = passFile();
    return all;
  }

  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
