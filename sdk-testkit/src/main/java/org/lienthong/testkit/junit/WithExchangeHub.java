package org.lienthong.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test that asks for one a fresh {@link org.lienthong.testkit.ExchangeHub} and closes it
 * afterwards.
 *
 * <pre>{@code
 * @WithExchangeHub
 * class ReportingTest {
 *   @Test
 *   void a_report_arrives(ExchangeHub hub, @Serving("000.00.90.H42") HubSystem union) { … }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(HubExtension.class)
public @interface WithExchangeHub {}
