package org.parvis.acceptance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.platform.Page;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The pages that the program can show, as its own mappings say: one route is one method of a
 * controller that answers a page to a reader, in all its languages.
 */
final class Routes {
    /** A page, by its French pattern when it has one. */
    record Route(String name, List<PathPattern> patterns) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return name.compareTo(other.name);
        }

        Optional<PathPattern> matching(PathContainer path) {
            return patterns.stream().filter(p -> p.matches(path)).min(Comparator.naturalOrder());
        }
    }

    private final Set<Route> all = new TreeSet<>();

    private Routes() {}

    static Routes ofTheProgram() {
        Routes routes = new Routes();
        RunningProgram.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(routes::add);
        return routes;
    }

    private void add(RequestMappingInfo info, HandlerMethod method) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        boolean read = methods.isEmpty() || methods.contains(RequestMethod.GET);
        boolean page = Page.class.equals(method.getMethod().getReturnType());
        if (read && page && info.getPathPatternsCondition() != null) {
            List<PathPattern> patterns = List.copyOf(info.getPathPatternsCondition().getPatterns());
            String name =
                    patterns.stream()
                            .map(PathPattern::getPatternString)
                            .sorted(Comparator.comparing(p -> !p.startsWith("/fr")))
                            .findFirst()
                            .orElseThrow();
            all.add(new Route(name, patterns));
        }
    }

    Set<Route> all() {
        return all;
    }

    /** The route of an address, if it is one of a page; the most precise when several match. */
    Optional<Route> of(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return all.stream()
                .filter(route -> route.matching(path).isPresent())
                .min(Comparator.comparing(route -> route.matching(path).orElseThrow()));
    }
}
