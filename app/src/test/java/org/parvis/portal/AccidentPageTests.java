package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody is shown when something breaks: a number to give, and nothing of the inside. */
@ProgramTest
class AccidentPageTests {
    private static final String INSIDE = "select password from identity.accounts";

    @Autowired MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"/fr/services,text/html", "/en/services,text/html", "/api/drafts,application/json"})
    void anAccidentIsANumberAndNothingOfTheInside(String path, String wanted) throws Exception {
        MockHttpServletResponse answer = broken(path, wanted);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContain("password from")
                .doesNotContain("identity.accounts")
                .doesNotContain("Exception")
                .doesNotContain("org.parvis");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void twoAccidentsHaveTwoNumbers() throws Exception {
        assertThat(broken("/api/drafts", "application/json").getContentAsString())
                .isNotEqualTo(broken("/api/drafts", "application/json").getContentAsString());
    }

    private MockHttpServletResponse broken(String path, String wanted) throws Exception {
        return mvc.perform(
                        get("/error")
                                .header("Accept", wanted)
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
                                .requestAttr(
                                        RequestDispatcher.ERROR_EXCEPTION,
                                        new IllegalStateException(INSIDE)))
                .andReturn()
                .getResponse();
    }
}
