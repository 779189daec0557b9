package org.parvis.cases.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.testing.Sources;

/** One place says the law, and says only what somebody confirmed. */
@Tag("long")
class SaidLawTests {
    @Test
    void nothingElseReadsTheDaysOfARemedyOrTheWordsOfAProvision() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parvis.catalogue..")
                .and()
                .doNotBelongToAnyOf(SaidLaw.class)
                .should()
                .callMethod(ProcessDefinition.Remedy.class, "days")
                .orShould()
                .callMethod(ProcessDefinition.Remedy.class, "regime")
                .orShould()
                .callMethod(ProcessDefinition.Provision.class, "text")
                .check(Sources.PROGRAM);
    }
}
