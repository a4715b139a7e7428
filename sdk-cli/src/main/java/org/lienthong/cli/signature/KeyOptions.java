package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.InputFiles;
import org.lienthong.core.Secret;
import org.lienthong.signature.Pkcs11Token;
import org.lienthong.signature.Pkcs12Key;
import org.lienthong.signature.SigningKey;
import picocli.CommandLine;

/** Which key signs, and the file with its password or PIN: never the password itself. */
final class KeyOptions {
  @CommandLine.Option(names = "--key", paramLabel = "FILE.p12|pkcs11:…", required = true)
  private String key = "";

  @CommandLine.Option(names = "--pass-file", paramLabel = "FILE", required = true)
  private Path passFile = Path.of("");

  @CommandLine.Option(names = "--alias", paramLabel = "NAME")
  private @Nullable String alias;

  /** The files that hold it. */
  InputFiles files() {
    boolean token = key.startsWith(TokenAddress.SCHEME);
    return InputFiles.of(passFile, token ? null : Path.of(key));
  }

  /** Lends the key for one use. */
  <R> R with(Function<SigningKey, R> use) {
    if (key.startsWith(TokenAddress.SCHEME)) return withToken(TokenAddress.parse(key), use);
    Path file = Path.of(key);
    Secret password = Secret.read(passFile);
    return use.apply(
        alias == null ? Pkcs12Key.open(file, password) : Pkcs12Key.open(file, password, alias));
  }

  private <R> R withToken(TokenAddress address, Function<SigningKey, R> use) {
    String name = alias == null ? address.object() : alias;
    try (Pkcs11Token token = address.token().open(Secret.read(passFile))) {
      return use.apply(name == null ? token.key() : token.key(name));
    }
  }
}
