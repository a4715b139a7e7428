package org.lienthong.documents.internal.edxml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlProfile.Packaging;
import org.lienthong.documents.edxml.TypeCode;

/** Reads what one connection expects from a table: one fact a line, its parts by semicolons. */
public final class ProfileTable {
  private final String name;
  private final EdxmlProfile.Builder profile;

  private ProfileTable(String name, EdxmlProfile.Builder profile) {
    this.name = name;
    this.profile = profile;
  }

  /** Adds the facts of a table. */
  public static void fill(EdxmlProfile.Builder profile, String name, Content table) {
    try (InputStream in = table.open()) {
      new ProfileTable(name, profile).read(in);
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", name);
    }
  }

  /** Adds the facts of a table that comes with the library. */
  public static void fillBundled(EdxmlProfile.Builder profile, String name) {
    String resource = name + ".csv";
    fill(
        profile,
        name,
        Content.from(
            () -> {
              InputStream in = ProfileTable.class.getResourceAsStream(resource);
              if (in == null) throw new IOException(resource + " is missing from the library");
              return in;
            }));
  }

  private void read(InputStream in) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int number = 0;
    for (@Nullable String line; (line = lines.readLine()) != null; ) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      try {
        fact(line.strip().split("\\s*;\\s*", -1));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new InputException(
            ErrorDetail.of("DOC-125", Party.class, name, number, "\"" + line + "\""), e);
      }
    }
  }

  private void fact(String[] parts) {
    switch (parts[0] + " " + parts.length) {
      case "type 4" -> {
        TypeCode code = new TypeCode(number(parts[2]), number(parts[3]));
        if (parts[1].equals("*")) {
          profile.otherTypes(code);
        } else {
          profile.type(parts[1], code);
        }
      }
      case "steering 2" -> profile.steeringType(Integer.parseInt(parts[1]));
      case "packaging 2" -> profile.packaging(Packaging.valueOf(parts[1].toUpperCase(Locale.ROOT)));
      case "most 3" -> profile.most(parts[1], Integer.parseInt(parts[2]));
      case "advised 3" -> profile.advised(parts[1], Integer.parseInt(parts[2]));
      default -> throw new IllegalArgumentException("no such fact: " + parts[0]);
    }
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
