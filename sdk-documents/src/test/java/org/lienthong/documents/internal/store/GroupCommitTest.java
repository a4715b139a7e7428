package org.lienthong.documents.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.StorageException;

class GroupCommitTest {
  private static final int CALLERS = 16;
  private static final int EACH = 50;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void make_a_table() {
    file = folder.resolve("exchange.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.write(c -> Sql.update(c, "CREATE TABLE number (n INTEGER PRIMARY KEY)"));
    }
  }

  @Test
  void every_caller_gets_the_result_of_its_own_work_and_all_of_it_is_there() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      List<Future<Integer>> results = all(n -> add(database, n));
      for (int n = 0; n < results.size(); n++) assertEquals(n, results.get(n).get());
    }
    assertEquals(IntStream.range(0, CALLERS * EACH).boxed().toList(), stored());
  }

  @Test
  void work_that_throws_is_undone_alone() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      List<Future<Integer>> results =
          all(
              n -> {
                if (n % 7 != 0) return add(database, n);
                return database.write(
                    c -> {
                      Sql.update(c, "INSERT INTO number VALUES (?)", n);
                      throw new IllegalStateException("no " + n);
                    });
              });
      for (int n = 0; n < results.size(); n++) {
        Future<Integer> result = results.get(n);
        if (n % 7 != 0) {
          assertEquals(n, result.get());
        } else {
          var failure = assertThrows(ExecutionException.class, result::get);
          assertEquals("java.lang.IllegalStateException: no " + n, failure.getMessage());
        }
      }
    }
    assertEquals(
        IntStream.range(0, CALLERS * EACH).filter(n -> n % 7 != 0).boxed().toList(), stored());
  }

  @Test
  void after_closing_every_caller_is_told() {
    SqliteDatabase database = SqliteDatabase.open(file);
    database.close();
    assertEquals("DOC-209", assertThrows(StorageException.class, () -> add(database, 1)).code());
  }

  @Test
  void an_interruption_neither_loses_the_work_nor_is_lost() throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      List<Future<Integer>> results =
          all(
              n -> {
                Thread.currentThread().interrupt();
                int added = add(database, n);
                return Thread.interrupted() ? added : -1;
              });
      for (int n = 0; n < results.size(); n++) assertEquals(n, results.get(n).get());
    }
  }

  private interface Call {
    int with(int n);
  }

  private static List<Future<Integer>> all(Call call) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int n = 0; n < CALLERS * EACH; n++) {
        int number = n;
        calls.add(() -> call.with(number));
      }
      return pool.invokeAll(calls);
    } finally {
      pool.shutdown();
    }
  }

  private static int add(SqliteDatabase database, int n) {
    return database.write(
        c -> {
          Sql.update(c, "INSERT INTO number VALUES (?)", n);
          return n;
        });
  }

  private List<Integer> stored() {
    try (SqliteDatabase again = SqliteDatabase.open(file)) {
      return again.read(c -> Sql.list(c, "SELECT n FROM number ORDER BY n", row -> row.getInt(1)));
    }
  }
}
