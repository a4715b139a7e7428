package org.lienthong.examples.gates;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks at every type that a caller of a public class must know: in supertypes, type parameters,
 * fields, parameters, results, exceptions and annotations, generics included. Allowed are the JDK's
 * own, JSpecify's annotations and what we promise ourselves.
 */
final class PublicSignatures extends ArchCondition<JavaClass> {
  PublicSignatures() {
    super("name only the JDK, JSpecify and our own promised types");
  }

  /** Reachable by a caller: the class itself, and every class around it, is public. */
  static boolean reachable(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getPackageName().contains(".internal")
        && type.getEnclosingClass().map(PublicSignatures::reachable).orElse(true);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    Set<JavaClass> named = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    type.getSuperclass().ifPresent(parent -> add(parent, named));
    type.getInterfaces().forEach(parent -> add(parent, named));
    bounds(type.getTypeParameters(), named);
    annotations(type, named);
    report(type, type.getName(), named, events);
    inherited(type).flatMap(owner -> members(owner)).forEach(member -> check(type, member, events));
  }

  /** Members of ours that callers see through this class, those of hidden parents among them. */
  private static Stream<JavaClass> inherited(JavaClass type) {
    Stream<JavaClass> hidden =
        type.getAllRawSuperclasses().stream()
            .filter(parent -> parent.getPackageName().startsWith("org.lienthong."))
            .filter(parent -> !reachable(parent));
    return Stream.concat(Stream.of(type), hidden);
  }

  private static Stream<JavaMember> members(JavaClass owner) {
    return owner.getMembers().stream()
        .filter(
            member ->
                member.getModifiers().contains(JavaModifier.PUBLIC)
                    || (member.getModifiers().contains(JavaModifier.PROTECTED)
                        && !owner.getModifiers().contains(JavaModifier.FINAL)))
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static void check(JavaClass type, JavaMember member, ConditionEvents events) {
    Set<JavaClass> named = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    annotations(member, named);
    if (member instanceof JavaField field) add(field.getType(), named);
    if (member instanceof JavaCodeUnit code) {
      add(code.getReturnType(), named);
      code.getParameterTypes().forEach(parameter -> add(parameter, named));
      code.getParameters().forEach((JavaParameter parameter) -> annotations(parameter, named));
      named.addAll(code.getExceptionTypes());
      bounds(code.getTypeParameters(), named);
    }
    report(type, member.getFullName(), named, events);
  }

  private static void add(JavaType type, Set<JavaClass> named) {
    named.addAll(type.getAllInvolvedRawTypes());
  }

  private static void bounds(
      Collection<? extends JavaTypeVariable<?>> variables, Set<JavaClass> named) {
    variables.forEach(variable -> variable.getUpperBounds().forEach(bound -> add(bound, named)));
  }

  private static void annotations(HasAnnotations<?> place, Set<JavaClass> named) {
    for (JavaAnnotation<?> annotation : place.getAnnotations()) named.add(annotation.getRawType());
  }

  private static void report(
      JavaClass type, String place, Set<JavaClass> named, ConditionEvents events) {
    String foreign =
        named.stream()
            .map(JavaClass::getBaseComponentType)
            .filter(involved -> !allowed(involved) && !extension(type, involved))
            .map(JavaClass::getName)
            .collect(joining(", "));
    if (!foreign.isEmpty()) {
      events.add(SimpleConditionEvent.violated(type, place + " names " + foreign));
    }
  }

  private static boolean allowed(JavaClass type) {
    String name = type.getPackageName();
    if (type.isPrimitive() || name.startsWith("java.")) return true;
    if (name.startsWith("javax.")) return ofThePlatform(type);
    if (name.equals("org.jspecify.annotations")) return true;
    return name.startsWith("org.lienthong.") && !name.contains(".internal");
  }

  /** What extends JUnit for users' tests cannot but name it. */
  private static boolean extension(JavaClass type, JavaClass involved) {
    return type.getPackageName().equals("org.lienthong.testkit.junit")
        && involved.getPackageName().startsWith("org.junit.jupiter.api");
  }

  /** {@code javax.xml.bind} and its like are not. */
  private static boolean ofThePlatform(JavaClass type) {
    try {
      Class.forName(type.getName(), false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
