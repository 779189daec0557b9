package org.parvis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no test may do to the program that all tests share. */
@Tag("long")
class SharedProgramTests {
    /** Each job that wakes comes between the steps of the tests after it. */
    @Test
    void noTestWakesTheJobs() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Tests")
                .or()
                .resideInAPackage("org.parvis.testing..")
                .should()
                .callMethod(Scheduler.class, "resume")
                .orShould()
                .callMethod(Scheduler.class, "start")
                .check(Sources.ALL);
    }
}
