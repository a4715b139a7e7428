package org.lienthong.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link org.lienthong.testkit.HubSystem}, registered at the test's hub for these bodies. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Serving {
  /** Identifiers of the bodies. */
  String[] value();

  /** Made from the first identifier if left out. */
  String systemId() default "";
}
