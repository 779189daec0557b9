package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What of a request reaches a handler is named there, one by one. */
@ProgramTest
class HandlerParametersTests {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    @Qualifier("requestMappingHandlerAdapter")
    RequestMappingHandlerAdapter adapter;

    @Test
    void noObjectIsFilledInByTheNamesOfWhatWasSent() {
        List<String> filled = new ArrayList<>();
        int parameters = 0;
        for (HandlerMethod handler : routes.getHandlerMethods().values()) {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                parameters++;
                if (resolver(parameter) instanceof ModelAttributeMethodProcessor) {
                    filled.add(handler + " " + parameter);
                }
            }
        }
        assertThat(parameters).isGreaterThan(500);
        assertThat(filled).isEmpty();
    }

    private HandlerMethodArgumentResolver resolver(MethodParameter parameter) {
        return Objects.requireNonNull(adapter.getArgumentResolvers()).stream()
                .filter(one -> one.supportsParameter(parameter))
                .findFirst()
                .orElseThrow();
    }
}
