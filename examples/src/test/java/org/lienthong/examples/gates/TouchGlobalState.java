package org.lienthong.examples.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Calls that change, or give way to, what all code in one process has in common. */
final class TouchGlobalState extends ArchCondition<JavaClass> {
  private static final Set<String> CALLS =
      Set.of(
          "java.security.Security.addProvider",
          "java.security.Security.insertProviderAt",
          "java.security.Security.removeProvider",
          "java.security.Security.setProperty",
          "java.lang.System.setProperty",
          "java.lang.System.setProperties",
          "java.lang.System.clearProperty",
          "java.lang.System.setOut",
          "java.lang.System.setErr",
          "java.lang.System.exit",
          "java.lang.Runtime.exit",
          "java.lang.Runtime.halt",
          "java.lang.Runtime.addShutdownHook",
          "java.lang.Thread.setDefaultUncaughtExceptionHandler",
          "java.net.Authenticator.setDefault",
          "java.net.ProxySelector.setDefault",
          "java.net.CookieHandler.setDefault",
          "java.net.URL.setURLStreamHandlerFactory",
          "javax.net.ssl.SSLContext.setDefault",
          "javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier",
          "javax.net.ssl.HttpsURLConnection.setDefaultSSLSocketFactory",
          "javax.imageio.ImageIO.setUseCache",
          "javax.imageio.ImageIO.setCacheDirectory",
          "java.sql.DriverManager.registerDriver",
          "java.util.Locale.setDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.setDefault",
          "java.util.TimeZone.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.time.Clock.systemDefaultZone",
          "java.nio.charset.Charset.defaultCharset");

  TouchGlobalState() {
    super("touch what the whole process shares");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
      String target = call.getTargetOwner().getName() + "." + call.getName();
      if (CALLS.contains(target)) {
        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
      }
    }
  }
}
