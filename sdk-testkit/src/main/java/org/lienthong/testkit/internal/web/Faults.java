package org.lienthong.testkit.internal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienthong.testkit.Fault;

/**
 * The faults of one call.
 *
 * @param draw a number by chance for those that need one
 */
public record Faults(List<Fault> all, long draw) {
  public static final Faults NONE = new Faults(List.of(), 0);

  /** The name under which a request carries them. */
  public static final String ATTRIBUTE = Faults.class.getName();

  public Faults {
    all = List.copyOf(all);
  }

  public <F extends Fault> Optional<F> first(Class<F> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  public boolean has(Class<? extends Fault> kind) {
    return first(kind).isPresent();
  }

  public String names() {
    return all.stream().map(Fault::name).collect(Collectors.joining(","));
  }
}
