package org.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks at a route only when the path begins as one of its patterns does. Spring compares each
 * request with every pattern that has a variable; with hundreds of routes that was a twentieth of a
 * submission, and it grew with each page added.
 */
final class Routes extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();
    private final ThreadLocal<String> path = new ThreadLocal<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        path.set(lookupPath);
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            path.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        String asked = path.get();
        // what is written with escapes is compared by Spring, which reads them
        return asked != null
                        && asked.indexOf('%') < 0
                        && beginnings(route).stream().noneMatch(asked::startsWith)
                ? null
                : super.getMatchingMapping(route, request);
    }

    private List<String> beginnings(RequestMappingInfo route) {
        return beginnings.computeIfAbsent(route, Routes::read);
    }

    private static List<String> read(RequestMappingInfo route) {
        List<String> found = new ArrayList<>();
        for (String pattern : route.getPatternValues()) {
            int variable = pattern.indexOf('{');
            int wild = pattern.indexOf('*');
            int end = Math.min(at(variable, pattern), at(wild, pattern));
            found.add(pattern.substring(0, end));
        }
        return List.copyOf(found);
    }

    private static int at(int index, String pattern) {
        return index < 0 ? pattern.length() : index;
    }
}
