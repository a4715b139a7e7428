package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.VietnameseText;
import org.lienthong.documents.internal.edxml.ProfileTable;

/**
 * What one connection expects where systems disagree: the numbers of document kinds, the number for
 * an ordinary letter, how files are packed and how long texts may be. The predefined ones are read
 * off programs and samples and unconfirmed; immutable.
 */
public final class EdxmlProfile {
  /** How a file is put into the envelope. */
  public enum Packaging {
    /** As the axis's Java programs do: pdf, doc, docx and zip plain, all else in a zip. */
    AXIS,
    /** Every file as it is. */
    PLAIN,
    /** As the file came, label included; one that came from no message as {@link #AXIS}. */
    UNCHANGED
  }

  private static final EdxmlProfile VXP = bundled("vxp");
  private static final EdxmlProfile UNCHANGED =
      builder("unchanged").packaging(Packaging.UNCHANGED).build();
  private static final EdxmlProfile PROVINCIAL = bundled("provincial");

  private final String name;
  private final Map<String, TypeCode> types;
  private final TypeCode otherTypes;
  private final @Nullable Integer steeringType;
  private final Packaging packaging;
  private final Map<String, Integer> most;
  private final Map<String, Integer> advised;

  private EdxmlProfile(Builder builder) {
    name = builder.name;
    types = Map.copyOf(builder.types);
    otherTypes = builder.otherTypes;
    steeringType = builder.steeringType;
    packaging = builder.packaging;
    most = Map.copyOf(builder.most);
    advised = Map.copyOf(builder.advised);
  }

  /** The national axis as its vendor's samples show it: kind 1/0 throughout, letters 1. */
  public static EdxmlProfile vxp() {
    return VXP;
  }

  /** A provincial guide's reading: kind 2 with the number of its list, letters 0. */
  public static EdxmlProfile provincial() {
    return PROVINCIAL;
  }

  /** Adds nothing to what the message says: for writing again what was read. */
  public static EdxmlProfile unchanged() {
    return UNCHANGED;
  }

  /**
   * Of a table in UTF-8, one fact a line, such as {@code type;Báo cáo;2;14}, {@code type;*;1;0},
   * {@code steering;0}, {@code packaging;plain}, {@code most;Subject;500} and {@code
   * advised;ToPlaces/Place;150}. Empty lines and lines that start with # say nothing.
   *
   * @throws InputException DOC-125 if a line says something else
   */
  public static EdxmlProfile of(String name, Content table) {
    Builder builder = builder(name);
    ProfileTable.fill(builder, name, table);
    return builder.build();
  }

  public static Builder builder(String name) {
    return new Builder(name);
  }

  private static EdxmlProfile bundled(String name) {
    Builder builder = builder(name);
    ProfileTable.fillBundled(builder, name);
    ProfileTable.fillBundled(builder, "lengths");
    return builder.build();
  }

  public String name() {
    return name;
  }

  /** By the name of the kind, without regard to case and diacritics. */
  public TypeCode typeCode(String typeName) {
    return types.getOrDefault(VietnameseText.searchKey(typeName), otherTypes);
  }

  /** What is written for a document that says nothing about steering, if anything. */
  public OptionalInt steeringType() {
    return steeringType == null ? OptionalInt.empty() : OptionalInt.of(steeringType);
  }

  public Packaging packaging() {
    return packaging;
  }

  /**
   * How many characters receivers accept in an element; a longer text is not written.
   *
   * @param element by its name, with or without those around it: {@code ToPlaces/Place}
   */
  public OptionalInt most(String element) {
    return length(most, element);
  }

  /** How many characters some receiver is known to take; {@link EdxmlWriter#check} says more. */
  public OptionalInt advised(String element) {
    return length(advised, element);
  }

  private static OptionalInt length(Map<String, Integer> lengths, String element) {
    String name = element;
    while (!lengths.containsKey(name)) {
      int slash = name.indexOf('/');
      if (slash < 0) return OptionalInt.empty();
      name = name.substring(slash + 1);
    }
    return OptionalInt.of(lengths.get(name));
  }

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Map<String, TypeCode> types = new HashMap<>();
    private TypeCode otherTypes = TypeCode.NONE;
    private @Nullable Integer steeringType;
    private Packaging packaging = Packaging.AXIS;
    private final Map<String, Integer> most = new HashMap<>();
    private final Map<String, Integer> advised = new HashMap<>();

    private Builder(String name) {
      this.name = requireNonNull(name, "name");
    }

    public Builder type(String typeName, TypeCode code) {
      types.put(VietnameseText.searchKey(typeName), code);
      return this;
    }

    /** For kinds without an entry of their own. */
    public Builder otherTypes(TypeCode code) {
      otherTypes = requireNonNull(code, "code");
      return this;
    }

    public Builder steeringType(int steeringType) {
      this.steeringType = steeringType;
      return this;
    }

    public Builder packaging(Packaging packaging) {
      this.packaging = requireNonNull(packaging, "packaging");
      return this;
    }

    /** See {@link EdxmlProfile#most(String)}. */
    public Builder most(String element, int characters) {
      most.put(element, positive(characters));
      return this;
    }

    /** See {@link EdxmlProfile#advised(String)}. */
    public Builder advised(String element, int characters) {
      advised.put(element, positive(characters));
      return this;
    }

    private static int positive(int characters) {
      if (characters < 1) throw new IllegalArgumentException("not a length: " + characters);
      return characters;
    }

    public EdxmlProfile build() {
      return new EdxmlProfile(this);
    }
  }
}
