package org.parvis.cases.admission;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.cases.entry.TwoFiles;
import org.parvis.cases.team.ReasonPages;
import org.parvis.kernel.Actor;
import org.parvis.testing.Sources;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One door leads to a file, and it notes who passed. */
@Tag("long")
class ThresholdAloneTests {
    /** Nobody else looks a file up by its number; those who name one show nothing of it. */
    @Test
    void onlyTheThresholdLeadsFromANumberToAFile() {
        noClasses()
                .that(
                        not(
                                belongToAnyOf(
                                        FileThreshold.class,
                                        ReasonPages.class,
                                        FilesByReference.class,
                                        TwoFiles.class,
                                        PersonOfFile.class)))
                .should()
                .callMethod(
                        FileOpenings.class,
                        "find",
                        JdbcClient.class,
                        Actor.Agent.class,
                        String.class)
                .check(Sources.PROGRAM);
    }
}
