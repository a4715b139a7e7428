package org.lienthong.documents.edxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A key of nobody, made by the platform's own tool. */
public record TestKey(PrivateKey key, X509Certificate certificate) implements EnvelopeSigner {
  private static final char[] PASSWORD = "mau-mau".toCharArray();

  /**
   * @param options such as {@code -keyalg RSA -keysize 2048}
   */
  public static TestKey make(Path folder, String options) throws Exception {
    Path store = folder.resolve("key-" + options.hashCode() + ".p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", "mau", "-dname", "CN=Khoa mau", "-validity", "30"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    command.addAll(List.of("-keystore", store.toString()));
    command.addAll(Arrays.asList(options.split(" ")));
    Path log = folder.resolve("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertEquals(0, keytool.waitFor(), () -> read(log));
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    return new TestKey(
        (PrivateKey) keys.getKey("mau", PASSWORD), (X509Certificate) keys.getCertificate("mau"));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public byte[] sign(byte[] data) {
    try {
      Signature signature =
          Signature.getInstance(
              key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Path pem(Path file) throws Exception {
    String text =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return Files.writeString(file, text, StandardCharsets.US_ASCII);
  }
}
