package org.parvis.neighbours;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Sources;

/** Another module needs nothing but the doors that cases shows. */
@Tag("long")
class NeighboursUseTests {
    @Test
    void itUsesNothingOfCasesButWhatIsShownToOthers() {
        classes()
                .that()
                .resideInAPackage("org.parvis.neighbours")
                .and()
                .haveNameNotMatching(".*(Tests?|Neighbourhood|TwoSettings|package-info)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.parvis.neighbours",
                        "org.parvis.cases.spi",
                        "org.parvis.kernel",
                        "org.parvis.ds",
                        "org.springframework..",
                        "org.jspecify..",
                        "java..")
                .check(Sources.ALL);
    }
}
