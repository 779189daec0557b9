package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.platform.web.CookieFamily.Ends;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every cookie that the program can set has a family, and goes when its family says so. */
@ProgramTest
class DeviceTests {
    private static final String OF_ONE = "0197a7d2-0000-7000-8000-000000000000";

    @Autowired Device device;

    @Test
    void everyFamilyIsKnownToTheOnePlaceThatClosesThem() throws Exception {
        var program = new ClassPathScanningCandidateComponentProvider(false);
        program.addIncludeFilter(new AssignableTypeFilter(CookieFamily.OfModule.class));
        Set<CookieFamily> written = new HashSet<>();
        for (BeanDefinition module : program.findCandidateComponents("org.parvis")) {
            Object families = BeanUtils.instantiateClass(Class.forName(module.getBeanClassName()));
            written.addAll(((CookieFamily.OfModule) families).families());
        }
        assertThat(written).isNotEmpty();
        assertThat(new HashSet<>(device.families())).isEqualTo(written);
    }

    @Test
    void noFamilyBeginsAsAnother() {
        for (CookieFamily one : device.families()) {
            assertThat(device.families())
                    .filteredOn(other -> other.beginning().startsWith(one.beginning()))
                    .containsExactly(one);
        }
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
