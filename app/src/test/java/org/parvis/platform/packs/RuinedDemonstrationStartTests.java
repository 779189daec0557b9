package org.parvis.platform.packs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a demonstration invents may be wrong in every file: the program starts and serves. */
@Tag("installation")
@ProgramTest
@TestPropertySource(properties = "parvis.tests.pack=src/test/resources/hostile/fictitious")
class RuinedDemonstrationStartTests {
    @Autowired MockMvc mvc;

    @Test
    void theProgramServesAlthoughNoFileOfItsDemonstrationCanBeRead() throws Exception {
        for (String page : new String[] {"/fr", "/en/services", "/fr/demonstration"}) {
            assertThat(
                            mvc.perform(MockMvcRequestBuilders.get(page))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .as(page)
                    .isLessThan(500);
        }
    }
}
