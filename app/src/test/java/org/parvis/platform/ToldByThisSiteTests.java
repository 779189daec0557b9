package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** That something was done is said to whoever did it, never to who follows somebody's address. */
@ProgramTest
class ToldByThisSiteTests {
    private static final String ERASED = "Tout est effacé";

    @Autowired MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    void aPageThatFollowsAFormOfThisSiteSaysWhatWasDone() throws Exception {
        MockHttpServletRequestBuilder asked = get("/fr/appareil").queryParam("done", "erased");
        assertThat(page(asked.header("Sec-Fetch-Site", "same-origin"))).contains(ERASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void anAddressThatComesFromElsewhereSaysNothing(String from) throws Exception {
        MockHttpServletRequestBuilder asked = get("/fr/appareil").queryParam("done", "erased");
        assertThat(page(asked.header("Sec-Fetch-Site", from))).doesNotContain(ERASED);
    }

    @Test
    void noPageReadsWhatWasDoneInAnotherWay() {
        Set<String> names =
                pages().filter(one -> one.hasParameterAnnotation(Told.class))
                        .map(ToldByThisSiteTests::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).contains("done", "told");
        assertThat(
                        pages().filter(one -> one.hasParameterAnnotation(RequestParam.class))
                                .filter(one -> names.contains(name(one)))
                                .map(one -> one.getExecutable() + " " + name(one)))
                .isEmpty();
    }

    /** What handlers of pages take; those of forms are no address that somebody follows. */
    private Stream<MethodParameter> pages() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(ToldByThisSiteTests::isPage)
                .map(Map.Entry::getValue)
                .map(HandlerMethod::getMethodParameters)
                .flatMap(Stream::of);
    }

    private static boolean isPage(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static String name(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        String named = asked == null ? "" : asked.name();
        return named.isEmpty() ? parameter.getParameter().getName() : named;
    }
}
