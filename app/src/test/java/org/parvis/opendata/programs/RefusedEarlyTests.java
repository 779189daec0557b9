package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.PublishedData;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the installation does not take now is refused in the envelope, and nothing is read for it.
 */
@ProgramTest
class RefusedEarlyTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired PublishedData data;

    /** A file that nobody may read yet. */
    private static MockHttpServletRequest unread() {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/api/3/action/resource_create") {
                    @Override
                    public Part getPart(String name) {
                        throw new IllegalStateException("read");
                    }
                };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    @Test
    void theFileOfAnUnknownProgramIsNotRead() throws Exception {
        MockHttpServletResponse answer = mvc.perform(context -> unread()).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("\"__type\":\"Authorization Error\"");
    }

    /** A thread that is told to stop waits for no table, as one that waited for too long. */
    @Test
    void whoComesWhenTooManyAskIsToldToComeAgain() throws Exception {
        String table = data.find("fontaines").orElseThrow().resource().toString();
        var asked =
                MockMvcRequestBuilders.get("/api/3/action/datastore_search")
                        .param("resource_id", table);
        Thread.currentThread().interrupt();
        MockHttpServletResponse answer;
        try {
            answer = mvc.perform(asked).andReturn().getResponse();
        } finally {
            Thread.interrupted();
        }
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("10");
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(read.get("success").booleanValue()).isFalse();
        assertThat(read.get("error").get("__type").stringValue()).isEqualTo("Service Unavailable");
        assertThat(read.has("help")).isTrue();
    }
}
