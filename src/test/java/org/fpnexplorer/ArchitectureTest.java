package org.fpnexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;

/** The walls of the house: what may stand on what, and which library is let into which room. */
@AnalyzeClasses(packages = "org.fpnexplorer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOUSE = "org.fpnexplorer.";

  /** From the ground up; a room uses rooms on lower floors only. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("tensor", "geometry", "text"),
          List.of("network", "file"),
          List.of("anchors", "engine", "image", "scene", "checkpoint"),
          List.of("render", "training", "explain"),
          List.of("session", "export"),
          List.of("lesson", "cli"),
          List.of("ui"),
          List.of(""));

  @ArchTest static final ArchRule arrowsRunDown = classes().should(useLowerFloorsOnly());

  @ArchTest
  static final ArchRule noCircles = slices().matching(HOUSE + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nativeMemoryStaysInOneRoom = onlyIn("engine", "training", "ai.djl..");

  @ArchTest
  static final ArchRule theCLibraryStaysWithIt = onlyIn("engine", "training", "com.sun.jna..");

  @ArchTest
  static final ArchRule java2dStaysInThePictureRooms =
      noClasses()
          .that(
              describe(
                  "are outside image, render, export and scene",
                  (JavaClass c) ->
                      !List.of("image", "render", "export", "scene").contains(room(c))))
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio.."));

  @ArchTest
  static final ArchRule theToolkitStaysInTheWindow =
      noClasses()
          .that(describe("are outside ui", (JavaClass c) -> !room(c).equals("ui")))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."));

  @ArchTest
  static final ArchRule viewModelsKnowNoScene =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Model")
          .and()
          .resideInAPackage(HOUSE + "ui..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javafx..")
                  .and(
                      describe(
                          "are more than properties",
                          (JavaClass c) ->
                              !c.getPackageName().startsWith("javafx.beans")
                                  && !c.getPackageName().startsWith("javafx.collections"))));

  /** In some languages even a whole number has other digits, and programs read what is written. */
  @ArchTest
  static final ArchRule theDefaultLocaleFormatsNothing =
      noClasses()
          .should()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class);

  private static ArchRule onlyIn(String room, String otherRoom, String library) {
    return noClasses()
        .that(
            describe(
                "are outside " + room + " and " + otherRoom,
                (JavaClass c) -> !List.of(room, otherRoom).contains(room(c))))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private static ArchCondition<JavaClass> useLowerFloorsOnly() {
    return new ArchCondition<>("use only their own room and lower floors") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isOurs(dependency.getTargetClass()))
            .filter(dependency -> !room(user).equals(room(dependency.getTargetClass())))
            .filter(dependency -> floor(dependency.getTargetClass()) >= floor(user))
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
      }
    };
  }

  private static int floor(JavaClass c) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room(c))) {
        return floor;
      }
    }
    throw new AssertionError(c.getName() + " is in a room that is on no floor");
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().equals("org.fpnexplorer") || c.getPackageName().startsWith(HOUSE);
  }

  /** The first package below ours; empty for Main. */
  private static String room(JavaClass c) {
    if (!c.getPackageName().startsWith(HOUSE)) {
      return "";
    }
    return c.getPackageName().substring(HOUSE.length()).split("\\.")[0];
  }
}
