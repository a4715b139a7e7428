package org.lienthong.examples.gates;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;
import java.util.stream.Collectors;

/** The compiled main classes of every module. */
final class AllModules implements LocationProvider {
  @Override
  public Set<Location> get(Class<?> testClass) {
    return Project.modules().stream()
        .map(module -> Location.of(module.classes().toUri()))
        .collect(Collectors.toSet());
  }
}
