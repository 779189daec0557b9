package org.parvis.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.platform.CookieFamily.Ends;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every cookie that the program can set has a family, and goes when its family says so. */
@ProgramTest
class DeviceTests {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> !place.contains("test-classes"))
                    .withImportOption(place -> !place.contains("acceptance-classes"))
                    .importPackages("org.parvis");
    private static final String OF_ONE = "0197a7d2-0000-7000-8000-000000000000";

    @Autowired Device device;

    @Test
    void noCookieIsSetButThroughItsFamily() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Cookies.class)
                .should()
                .callMethod(HttpServletResponse.class, "addCookie", Cookie.class)
                .orShould()
                .callConstructor(Cookie.class, String.class, String.class)
                .orShould()
                .callMethod(ResponseCookie.class, "from", String.class, String.class)
                .check(PROGRAM);
    }

    @Test
    void everyFamilyIsKnownToTheOnePlaceThatClosesThem() {
        Set<Object> written = new HashSet<>();
        for (JavaClass family : PROGRAM.that(implement(CookieFamily.class))) {
            written.addAll(List.of(family.reflect().getEnumConstants()));
        }
        assertThat(written).isNotEmpty();
        assertThat(new HashSet<Object>(device.families())).isEqualTo(written);
    }

    /** One cookie of each family, as a browser sends them on a plain and on a safe line. */
    private MockHttpServletRequest full(boolean safe) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(safe);
        request.setCookies(
                device.families().stream()
                        .map(family -> new Cookie(name(family, safe), "x"))
                        .toArray(Cookie[]::new));
        return request;
    }

    private static String name(CookieFamily family, boolean safe) {
        String one = family.beginning().endsWith("-") ? OF_ONE : "";
        return (safe ? Cookies.SAFE : "") + family.beginning() + one;
    }

    private static Map<String, Integer> gone(MockHttpServletResponse response) {
        Map<String, Integer> ages = new HashMap<>();
        Arrays.stream(response.getCookies())
                .forEach(cookie -> ages.put(cookie.getName(), cookie.getMaxAge()));
        return ages;
    }

    private Set<String> named(Set<Ends> ending, boolean safe) {
        return device.families().stream()
                .filter(family -> ending.contains(family.ends()))
                .map(family -> name(family, safe))
                .collect(Collectors.toSet());
    }

    @Test
    void whoeverLeavesLeavesNoCookieThatOpensAnything() {
        for (boolean safe : new boolean[] {false, true}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            device.leave(full(safe), response);
            assertThat(gone(response).keySet())
                    .isEqualTo(named(Set.of(Ends.WITH_ITS_PERSON), safe));
            assertThat(gone(response).values()).containsOnly(0);
        }
    }

    @Test
    void aDeviceThatOthersUseKeepsNothingOfAnybody() {
        for (boolean safe : new boolean[] {false, true}) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            device.empty(full(safe), response);
            assertThat(gone(response).keySet())
                    .isEqualTo(named(Set.of(Ends.WITH_ITS_PERSON, Ends.WITH_THE_DEVICE), safe));
        }
    }

    @Test
    void whatOpensSomethingIsNeverAmongWhatStays() {
        assertThat(device.families().stream().filter(f -> f.ends() == Ends.NEVER))
                .extracting(CookieFamily::beginning)
                .containsExactlyInAnyOrder("shared-device", "waiting-number", "waiting-pass");
        assertThat(device.families().stream().filter(f -> f.ends() == Ends.WITH_THE_SESSION))
                .extracting(CookieFamily::beginning)
                .containsExactlyInAnyOrder("parvis-session", "parvis-proof");
    }
}
