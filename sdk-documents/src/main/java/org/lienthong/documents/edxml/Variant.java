package org.lienthong.documents.edxml;

/** Which family of programs wrote the file. */
public enum Variant {
  /** The form of the axis's Java programs, and the one written here. */
  QCVN_102("qcvn102"),
  /** The form of the .NET programs: trace attributes, links, content ids without prefix. */
  QCVN_102_DOTNET("qcvn102-dotnet"),
  /** The older SOAP envelope of e-doc.vn, whose files travel outside the XML; best effort. */
  SOAP_EDOC("soap-edoc"),
  UNKNOWN("unknown");

  private final String label;

  Variant(String label) {
    this.label = label;
  }

  /** The word of the command line and of stored records. */
  public String label() {
    return label;
  }
}
