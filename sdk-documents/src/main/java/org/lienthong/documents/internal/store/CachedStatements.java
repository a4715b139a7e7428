package org.lienthong.documents.internal.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its statements prepared: closing one only puts it back. Preparing takes
 * SQLite longer than running. Not thread-safe, as a connection is not.
 */
final class CachedStatements implements InvocationHandler {
  private final Connection connection;
  private final Map<String, PreparedStatement> resting = new HashMap<>();

  private CachedStatements(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            CachedStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new CachedStatements(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean prepares = method.getName().equals("prepareStatement");
    if (prepares
        && arguments != null
        && arguments.length == 1
        && arguments[0] instanceof String s) {
      return prepared(s);
    }
    return call(connection, method, arguments);
  }

  private PreparedStatement prepared(String sql) throws Throwable {
    PreparedStatement kept = resting.remove(sql);
    PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
    return (PreparedStatement)
        Proxy.newProxyInstance(
            CachedStatements.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("close")) return call(statement, method, arguments);
              statement.clearParameters();
              PreparedStatement other = resting.putIfAbsent(sql, statement);
              if (other != null && other != statement) statement.close();
              return null;
            });
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
