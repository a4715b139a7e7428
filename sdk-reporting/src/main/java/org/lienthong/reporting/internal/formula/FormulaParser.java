package org.lienthong.reporting.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.reporting.internal.formula.Expression.Operation;

/**
 * Reads formulas as forms print them ({@code 6=10.3+13.3}, {@code 2(=3+4)}, {@code =2*100/3},
 * {@code 47=48+…+52}) and as we write them by key ({@code overdue * 100 / outstanding}).
 */
public final class FormulaParser {
  /** What a formula says it is the formula of, which may be empty, and what it says. */
  public record Formula(String of, Expression expression) {}

  private static final int MOST_CHARACTERS = 500;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(…|\\.\\.\\.|[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*(?:\\[[^\\]]{1,200}])?" + "|\\S)");
  private static final Pattern HEAD =
      Pattern.compile("\\s*([A-Za-z0-9_.]*)\\s*(?:\\(\\s*=(.*)\\)|=(.*))\\s*", Pattern.DOTALL);

  private final String formula;
  private final Vocabulary vocabulary;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private FormulaParser(String formula, String body, Vocabulary vocabulary) {
    this.formula = formula;
    this.vocabulary = vocabulary;
    Matcher matcher = TOKEN.matcher(body);
    while (matcher.find()) tokens.add(matcher.group(1));
  }

  public static Formula parse(String formula, Vocabulary vocabulary) throws FormulaProblem {
    if (formula.length() > MOST_CHARACTERS) {
      throw new FormulaProblem("REP-112", formula.substring(0, 60) + "…", MOST_CHARACTERS);
    }
    Matcher head = HEAD.matcher(formula);
    String of = "";
    String body = formula;
    if (head.matches()) {
      of = head.group(1);
      body = head.group(2) != null ? head.group(2) : head.group(3);
    }
    FormulaParser parser = new FormulaParser(formula, body, vocabulary);
    Expression expression = parser.sum();
    if (!parser.peek().isEmpty()) throw parser.unexpected();
    return new Formula(of, expression);
  }

  private Expression sum() throws FormulaProblem {
    String previous = peek();
    Expression result = product();
    while (peek().equals("+") || peek().equals("-") || peek().equals("–")) {
      boolean plus = take().equals("+");
      if (plus && (peek().equals("…") || peek().equals("..."))) {
        take();
        expect("+");
        for (String word : vocabulary.between(previous, peek(), formula)) {
          result = new Operation('+', result, vocabulary.meaning(word, formula));
        }
      }
      previous = peek();
      result = new Operation(plus ? '+' : '-', result, product());
    }
    return result;
  }

  private Expression product() throws FormulaProblem {
    Expression result = operand();
    while (true) {
      char sign =
          switch (peek()) {
            case "*", "×" -> '*';
            case "/", ":", "÷" -> '/';
            default -> ' ';
          };
      if (sign == ' ') return result;
      take();
      result = new Operation(sign, result, operand());
    }
  }

  private Expression operand() throws FormulaProblem {
    if (peek().equals("(")) {
      take();
      Expression inner = sum();
      expect(")");
      return inner;
    }
    if (peek().isEmpty() || !isWord(peek())) throw unexpected();
    return vocabulary.meaning(take(), formula);
  }

  private static boolean isWord(String token) {
    char first = token.charAt(0);
    return first == '_' || (first < 128 && Character.isLetterOrDigit(first));
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    return tokens.get(next++);
  }

  private void expect(String token) throws FormulaProblem {
    if (!peek().equals(token)) throw unexpected();
    take();
  }

  private FormulaProblem unexpected() {
    return new FormulaProblem("REP-107", formula, next + 1, peek());
  }
}
