package org.lienthong.cli.signature;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Secret;
import org.lienthong.signature.Pkcs12Key;
import org.lienthong.signature.SigningKey;
import picocli.CommandLine;

/** Which key signs, and the file with its password: never the password itself. */
final class KeyOptions {
  @CommandLine.Option(names = "--key", paramLabel = "FILE.p12", required = true)
  private String key = "";

  @CommandLine.Option(names = "--pass-file", paramLabel = "FILE", required = true)
  private Path passFile = Path.of("");

  @CommandLine.Option(names = "--alias", paramLabel = "NAME")
  private @Nullable String alias;

  /**
   * @throws WrongUseException CLI-041 for a kind of key that cannot be used yet
   */
  SigningKey open() {
    // The rest of such an address may hold a PIN.
    if (key.startsWith("pkcs11:")) throw WrongUseException.of("CLI-041", "pkcs11");
    Path file = Path.of(key);
    Secret password = Secret.read(passFile);
    return alias == null ? Pkcs12Key.open(file, password) : Pkcs12Key.open(file, password, alias);
  }
}
