package org.lienthong.documents.internal.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the {@link Keeper} to a connection: preparing takes SQLite longer than running. */
final class CachedStatements implements InvocationHandler, Keeper {
  private final Connection connection;
  private final Map<String, PreparedStatement> resting = new HashMap<>();

  private CachedStatements(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            CachedStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class, Keeper.class},
            new CachedStatements(connection));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    boolean ours = method.getDeclaringClass() == Keeper.class;
    try {
      return method.invoke(ours ? this : connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  @Override
  public PreparedStatement take(String sql) throws SQLException {
    PreparedStatement kept = resting.remove(sql);
    return kept == null ? connection.prepareStatement(sql) : kept;
  }

  @Override
  public void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    PreparedStatement other = resting.putIfAbsent(sql, statement);
    if (other != null) statement.close();
  }
}
