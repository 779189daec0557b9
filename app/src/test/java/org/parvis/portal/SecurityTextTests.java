package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.MovableClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody finds who wants to tell about a weakness. */
@ProgramTest
class SecurityTextTests {
    static final MovableClock CLOCK = MovableClock.at("2026-11-25T15:04:05Z");

    @Autowired MockMvc mvc;

    @Test
    void theDemonstrationNamesAFictitiousContactAndItsPolicyPages() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/.well-known/security.txt")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=utf-8");
        String text = response.getContentAsString();
        assertThat(text)
                .startsWith("# A demonstration")
                .contains("\nContact: mailto:securite@parvis.example\n")
                .contains("\nPreferred-Languages: fr, en\n");
        List<String> policies = text.lines().filter(line -> line.startsWith("Policy: ")).toList();
        assertThat(policies).hasSize(2);
        for (String policy : policies) {
            String path = policy.replaceFirst("Policy: https?://[^/]+", "");
            assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void anInstallationNamesItsOwnContactsTheBestFirstAndWithinAYear() {
        SecuritySettings settings =
                new SecuritySettings(
                        List.of("https://a.example/report", "mailto:b@a.example"),
                        "https://a.example/policy");
        String text = text(settings, true).orElseThrow();
        assertThat(text)
                .startsWith("Contact: https://a.example/report\nContact: mailto:b@a.example\n")
                .contains("\nPolicy: https://a.example/policy\n")
                .doesNotContain("parvis.example");
        Map<String, String> fields =
                text.lines()
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(f -> f[0], f -> f[1], (first, second) -> second));
        assertThat(Instant.parse(fields.getOrDefault("Expires", "")))
                .isAfter(CLOCK.instant().plus(Duration.ofDays(30)))
                .isBefore(CLOCK.instant().plus(Duration.ofDays(365)));
        assertThat(fields.get("Canonical"))
                .isEqualTo("http://localhost:8080/.well-known/security.txt");
    }

    @Test
    void aRealInstallationWithoutAContactHasNoneToGive() {
        SecuritySettings nobody = new SecuritySettings(List.of(), null);
        assertThat(text(nobody, false)).isEmpty();
        SecuritySettings somebody = new SecuritySettings(List.of("tel:+14185550100"), null);
        assertThat(text(somebody, false).orElseThrow())
                .startsWith("Contact: tel:+14185550100\n")
                .doesNotContain("Policy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example",
                "javascript:alert(1)",
                "http://a.example",
                "mailto:a\nExpires: x"
            })
    void aContactThatIsNoneIsRefusedByItsName(String contact) {
        assertThatThrownBy(() -> new SecuritySettings(List.of(contact), null))
                .hasMessageContaining("parvis.security.contact")
                .hasMessageNotContaining("b.example");
    }

    private static Optional<String> text(SecuritySettings security, boolean demonstration) {
        return SecurityText.of(security, "http://localhost:8080", demonstration, CLOCK.instant());
    }
}
