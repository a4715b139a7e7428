package org.lienthong.examples.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.MessageDigest;
import java.security.Signature;
import java.text.Collator;
import java.text.Format;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A static field is final, and what it holds cannot change. */
final class HoldNoStaticState extends ArchCondition<JavaClass> {
  private static final List<Class<?>> STATEFUL =
      List.of(
          ThreadLocal.class,
          Random.class,
          StringBuilder.class,
          MessageDigest.class,
          Signature.class,
          Format.class,
          Collator.class,
          Calendar.class,
          Matcher.class,
          Thread.class);

  /** Of all modules; not all of them are on the class path of these tests. */
  private static final ClassLoader CLASSES =
      new URLClassLoader(
          Project.modules().stream().map(HoldNoStaticState::address).toArray(URL[]::new),
          HoldNoStaticState.class.getClassLoader());

  HoldNoStaticState() {
    super("hold no static state");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaField field : type.getFields()) {
      boolean ours = field.getModifiers().contains(JavaModifier.STATIC);
      if (!ours || field.getModifiers().contains(JavaModifier.SYNTHETIC)) continue;
      String fault = fault(field);
      if (fault != null) {
        events.add(SimpleConditionEvent.violated(field, field.getFullName() + " " + fault));
      }
    }
  }

  private static @Nullable String fault(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) return "is not final";
    JavaClass type = field.getRawType();
    if (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)) {
      return "is an array that others can write to";
    }
    if (type.getPackageName().startsWith("java.util.concurrent")) return "can change";
    if (STATEFUL.stream().anyMatch(type::isAssignableTo)) return "can change";
    if (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) {
      return held(field);
    }
    return null;
  }

  /** A list or map of that declared type may be either; its own class tells. */
  private static @Nullable String held(JavaField field) {
    Object value;
    try {
      Class<?> owner = Class.forName(field.getOwner().getName(), true, CLASSES);
      Field reflected = owner.getDeclaredField(field.getName());
      reflected.setAccessible(true);
      value = reflected.get(null);
    } catch (ReflectiveOperationException e) {
      return "cannot be looked into: " + e;
    }
    if (value == null) return null;
    String name = value.getClass().getName();
    boolean fixed =
        name.startsWith("java.util.ImmutableCollections")
            || name.startsWith("java.util.Collections$Unmodifiable")
            || name.startsWith("java.util.Collections$Empty");
    return fixed ? null : "holds a " + name + ", which can change";
  }

  private static URL address(Project.Module module) {
    try {
      return module.classes().toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
