package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which elements a block of the header can hold, read off the classes they are bound to: the
 * binding itself says nothing when an element is unknown or comes twice.
 */
public final class WireForm {
  private final Map<String, Child> children;

  /**
   * One element of a block.
   *
   * @param repeats whether there can be several
   * @param form of a block; null where the element holds text
   */
  public record Child(boolean repeats, @Nullable WireForm form) {}

  private WireForm(Class<?> block) {
    Map<String, Child> found = new HashMap<>();
    for (Field field : block.getDeclaredFields()) {
      XmlElement element = field.getAnnotation(XmlElement.class);
      if (element == null) continue;
      boolean repeats = field.getType().equals(List.class);
      Type held =
          repeats
              ? ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
              : field.getType();
      boolean inner =
          held instanceof Class<?> type && type.isAnnotationPresent(XmlAccessorType.class);
      found.put(element.name(), new Child(repeats, inner ? new WireForm((Class<?>) held) : null));
    }
    children = Map.copyOf(found);
  }

  /** Costly to make, immutable. */
  public static WireForm of(Class<?> block) {
    return new WireForm(block);
  }

  /** Null when the block knows no such element. */
  public @Nullable Child child(String name) {
    return children.get(name);
  }
}
