package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnameseText;
import org.lienthong.documents.internal.edxml.TypeCodes;

/**
 * What one connection expects where systems disagree: the numbers of document kinds, the number for
 * an ordinary letter, and how files are packed. The predefined ones are read off programs and
 * samples and unconfirmed; immutable.
 */
public final class EdxmlProfile {
  /** How a file is put into the envelope. */
  public enum Packaging {
    /** As the axis's Java programs do: pdf, doc, docx and zip plain, all else in a zip. */
    AXIS,
    /** Every file as it is. */
    PLAIN
  }

  private static final EdxmlProfile VXP =
      builder("vxp").otherTypes(new TypeCode(1, 0)).steeringType(1).build();
  private static final EdxmlProfile UNCHANGED = builder("unchanged").build();
  private static final EdxmlProfile PROVINCIAL = provincialTypes();

  private final String name;
  private final Map<String, TypeCode> types;
  private final TypeCode otherTypes;
  private final @Nullable Integer steeringType;
  private final Packaging packaging;

  private EdxmlProfile(Builder builder) {
    name = builder.name;
    types = Map.copyOf(builder.types);
    otherTypes = builder.otherTypes;
    steeringType = builder.steeringType;
    packaging = builder.packaging;
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

  public static Builder builder(String name) {
    return new Builder(name);
  }

  private static EdxmlProfile provincialTypes() {
    Builder builder = builder("provincial").steeringType(0);
    TypeCodes.administrative()
        .forEach((type, detail) -> builder.type(type, new TypeCode(2, detail)));
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

  /** Collects the optional parts. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Map<String, TypeCode> types = new HashMap<>();
    private TypeCode otherTypes = TypeCode.NONE;
    private @Nullable Integer steeringType;
    private Packaging packaging = Packaging.AXIS;

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

    public EdxmlProfile build() {
      return new EdxmlProfile(this);
    }
  }
}
