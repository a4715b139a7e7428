package org.lienthong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.signature.internal.CertificateFiles;
import org.lienthong.signature.internal.RealmsFile;

/**
 * Which certificates an operator trusts, and issuers that help to reach them. Nothing is built in:
 * an empty store never yields VALID.
 */
public final class TrustStore {
  private static final int MOST_FILES = 1_000;

  private final List<TrustAnchor> anchors;
  private final List<X509Certificate> intermediates;

  private TrustStore(List<TrustAnchor> anchors, List<X509Certificate> intermediates) {
    this.anchors = List.copyOf(anchors);
    this.intermediates = List.copyOf(intermediates);
  }

  public static TrustStore of(List<TrustAnchor> anchors) {
    return new TrustStore(anchors, List.of());
  }

  /** Issuers are not trusted; they stand in where a signature carries only its own certificate. */
  public static TrustStore of(List<TrustAnchor> anchors, List<X509Certificate> intermediates) {
    return new TrustStore(anchors, intermediates);
  }

  /**
   * All PEM and DER files of a directory ({@code .pem .crt .cer .der}). Self-signed certificates
   * and those with a realm of their own become anchors, the others intermediates. {@code
   * realms.json} maps a file name, or the SHA-256 of a certificate in hex, to a realm.
   *
   * @throws InputException SIG-050 without a readable directory, SIG-051 for a file that holds no
   *     certificate, SIG-052 for a wrong {@code realms.json}
   */
  public static TrustStore load(Path directory) {
    List<TrustAnchor> anchors = new ArrayList<>();
    List<X509Certificate> intermediates = new ArrayList<>();
    List<Path> files = certificateFiles(directory);
    Map<String, Realm> realms = RealmsFile.read(directory.resolve("realms.json"));
    for (Path file : files) {
      for (X509Certificate certificate : CertificateFiles.read(Content.of(file), file)) {
        Realm realm = realms.get(CertificateFiles.fingerprint(certificate).hex());
        if (realm == null) realm = realms.get(file.getFileName().toString());
        if (realm != null || CertificateFiles.selfSigned(certificate)) {
          anchors.add(new TrustAnchor(certificate, realm == null ? Realm.UNKNOWN : realm));
        } else {
          intermediates.add(certificate);
        }
      }
    }
    return new TrustStore(anchors, intermediates);
  }

  private static List<Path> certificateFiles(Path directory) {
    if (!Files.isDirectory(directory)) throw unreadable(directory, null);
    try (Stream<Path> listing = Files.list(directory)) {
      List<Path> files =
          listing
              .filter(file -> file.getFileName().toString().matches("(?i).*\\.(pem|crt|cer|der)"))
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
      if (files.size() > MOST_FILES) throw unreadable(directory, null);
      return files;
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
  }

  private static InputException unreadable(
      Path directory, @org.jspecify.annotations.Nullable Throwable cause) {
    return new InputException(ErrorDetail.of("SIG-050", TrustStore.class, directory), cause);
  }

  public List<TrustAnchor> anchors() {
    return anchors;
  }

  public List<X509Certificate> intermediates() {
    return intermediates;
  }

  /** For records: the same for the same certificates and realms, in whatever order. */
  public Sha256 version() {
    List<String> lines = new ArrayList<>();
    for (TrustAnchor one : anchors) {
      lines.add(fingerprint(one.certificate()) + " " + one.realm() + "\n");
    }
    for (X509Certificate one : intermediates) lines.add(fingerprint(one) + "\n");
    return Content.ofUtf8(String.join("", lines.stream().sorted().distinct().toList())).sha256();
  }

  /** Of the encoded certificate, as {@code realms.json} names it. */
  public static Sha256 fingerprint(X509Certificate certificate) {
    return CertificateFiles.fingerprint(certificate);
  }
}
