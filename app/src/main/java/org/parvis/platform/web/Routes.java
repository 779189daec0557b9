package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks only at routes whose words are those of the path. Spring compares each request with every
 * pattern that has a variable, has no setting for it, and takes longer with each page added: with
 * 167 routes and 196 such patterns, finding one took 80 to 180 µs on a busy core, a tenth of a page
 * of a form. Routes are found here by their first two words; where that leaves a doubt, or nothing,
 * Spring decides as ever. Paths are canonical when they come here ({@link CanonicalPath}).
 */
final class Routes extends RequestMappingHandlerMapping {
    private static final Pattern ANY = Pattern.compile("[{*?]");

    /** Before what operators ask, which looks at all of its own for each page (-100). */
    private static final int FIRST = -200;

    private Map<String, List<Route>> byWords = Map.of();
    private List<Route> others = List.of();

    /**
     * One pattern of a route: its words, null where anything may stand; open when more may follow.
     */
    private record Route(
            List<@Nullable String> words,
            boolean open,
            RequestMappingInfo info,
            HandlerMethod handler) {

        static Route of(String pattern, RequestMappingInfo info, HandlerMethod handler) {
            @Nullable String[] words = pattern.split("/", -1);
            for (int i = 0; i < words.length; i++) {
                String word = words[i];
                if (word != null && (word.startsWith("{*") || word.equals("**"))) {
                    return new Route(Arrays.asList(words).subList(0, i), true, info, handler);
                }
                if (word != null && ANY.matcher(word).find()) {
                    words[i] = null;
                }
            }
            return new Route(Arrays.asList(words), false, info, handler);
        }

        /** The first two words, when they are plain. */
        @Nullable String key() {
            return words.size() > 2 && words.get(1) != null && words.get(2) != null
                    ? words.get(1) + "/" + words.get(2)
                    : null;
        }

        boolean mayLead(String[] asked) {
            if (open ? asked.length < words.size() : asked.length != words.size()) {
                return false;
            }
            for (int i = words.size() - 1; i >= 0; i--) {
                String word = words.get(i);
                if (word != null && !asked[i].equals(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The best of what was found so far; unclear when two are as good. */
    private record Best(Route route, RequestMappingInfo match, boolean clear) {}

    @Override
    public int getOrder() {
        return FIRST;
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        Map<String, List<Route>> found = new HashMap<>();
        List<Route> rest = new ArrayList<>();
        handlers.forEach(
                (info, handler) -> {
                    for (String pattern : info.getPatternValues()) {
                        Route route = Route.of(pattern, info, handler);
                        String key = route.key();
                        (key == null ? rest : found.computeIfAbsent(key, k -> new ArrayList<>()))
                                .add(route);
                    }
                });
        byWords = Map.copyOf(found);
        others = List.copyOf(rest);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        String[] asked = lookupPath.split("/", -1);
        Best best = asked.length > 2 ? among(near(asked), asked, request, null) : null;
        best = among(others, asked, request, best);
        if (best == null || !best.clear()) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        HandlerMethod handler = best.route().handler();
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
        handleMatch(best.match(), lookupPath, request);
        return handler;
    }

    private List<Route> near(String[] asked) {
        return byWords.getOrDefault(asked[1] + "/" + asked[2], List.of());
    }

    private @Nullable Best among(
            List<Route> routes, String[] asked, HttpServletRequest request, @Nullable Best before) {
        Best best = before;
        for (Route route : routes) {
            RequestMappingInfo match =
                    route.mayLead(asked) ? getMatchingMapping(route.info(), request) : null;
            if (match != null) {
                best = better(best, new Best(route, match, true), request);
            }
        }
        return best;
    }

    private Best better(@Nullable Best best, Best other, HttpServletRequest request) {
        if (best == null) {
            return other;
        }
        if (best.route().info().equals(other.route().info())) {
            return best; // two patterns of one route
        }
        int order = getMappingComparator(request).compare(other.match(), best.match());
        return order < 0 ? other : order > 0 ? best : new Best(best.route(), best.match(), false);
    }
}
