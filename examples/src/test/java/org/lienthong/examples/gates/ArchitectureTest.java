package org.lienthong.examples.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rules between modules and the habits inside them; ARCHITECTURE.md says why. */
@AnalyzeClasses(locations = AllModules.class)
class ArchitectureTest {
  /** What each module may see of ours, beside itself. */
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "core", List.of(),
          "documents", List.of("core"),
          "signature", List.of("core"),
          "reporting", List.of("core"),
          "testkit", List.of("core", "documents", "signature", "reporting"),
          "cli", List.of("core", "documents", "signature", "reporting", "testkit"),
          "examples", List.of("core", "documents", "signature", "reporting", "testkit"));

  @ArchTest
  static void every_source_file_of_every_module_was_looked_at(JavaClasses classes) {
    Set<String> words = new TreeSet<>();
    for (Project.Module module : Project.modules()) {
      words.add(module.word());
      Path root = module.folder().resolve("src/main/java");
      for (Path source : module.sources()) {
        String path =
            root.relativize(source).toString().replace(source.getFileSystem().getSeparator(), ".");
        String name = path.substring(0, path.length() - ".java".length());
        assertTrue(classes.contain(name), name + " was not compiled: build all modules");
        assertTrue(
            name.startsWith(module.packageName() + "."),
            name + " is outside " + module.packageName() + ", the package of " + module.name());
      }
    }
    assertEquals(new TreeSet<>(MAY_USE.keySet()), words, "say in MAY_USE what each module may use");
  }

  @ArchTest
  static void modules_use_only_what_the_star_allows(JavaClasses classes) {
    MAY_USE.forEach(
        (module, allowed) -> {
          Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
          forbidden.remove(module);
          forbidden.removeAll(allowed);
          if (forbidden.isEmpty()) return;
          noClasses()
              .that()
              .resideInAPackage(inside(module))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  forbidden.stream().map(ArchitectureTest::inside).toArray(String[]::new))
              .because("documents, signature and reporting are siblings around core")
              .check(classes);
        });
  }

  @ArchTest
  static void nobody_reaches_into_the_inside_of_another_module(JavaClasses classes) {
    for (String module : MAY_USE.keySet()) {
      noClasses()
          .that()
          .resideOutsideOfPackage(inside(module))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.lienthong." + module + "..internal..")
          .because("internal may change tomorrow")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule public_signatures_name_no_outside_type =
      classes()
          .that(
              new DescribedPredicate<>("callers of the SDK can reach") {
                @Override
                public boolean test(JavaClass type) {
                  return PublicSignatures.reachable(type)
                      && !resideInAnyPackage(inside("cli"), inside("examples")).test(type);
                }
              })
          .should(new PublicSignatures());

  @ArchTest
  static final ArchRule rooms_of_the_inside_form_no_cycle =
      slices().matching("org.lienthong.(*).internal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void every_package_is_null_marked(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : classes) packages.add(type.getPackageName());
    for (String name : packages) {
      assertTrue(
          classes.getPackage(name).isAnnotatedWith(NullMarked.class),
          name + " needs a package-info.java with @NullMarked");
    }
  }

  @ArchTest
  static final ArchRule only_programs_print =
      noClasses()
          .that()
          .resideOutsideOfPackages(inside("cli"), inside("examples"))
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library logs");

  @ArchTest
  static final ArchRule nothing_changes_what_the_whole_process_shares =
      noClasses()
          .that()
          .resideOutsideOfPackages(inside("cli"), inside("examples"))
          .should(new TouchGlobalState());

  @ArchTest static final ArchRule no_static_holds_state = classes().should(new HoldNoStaticState());

  @ArchTest
  static final ArchRule exceptions_stand_under_the_one_root =
      classes()
          .that()
          .resideOutsideOfPackage("org.lienthong.testkit.internal..")
          .and()
          .areAssignableTo(Throwable.class)
          .and(
              DescribedPredicate.describe(
                  "callers can meet",
                  type ->
                      PublicSignatures.reachable(type)
                          || type.isAssignableTo(RuntimeException.class)
                          || type.isAssignableTo(Error.class)))
          .should()
          .beAssignableTo("org.lienthong.core.SdkException");

  private static String inside(String module) {
    return "org.lienthong." + module + "..";
  }
}
