package org.parvis.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of the program, as its own mapping has them. */
final class RouteTable {
    /**
     * One route and one method of it.
     *
     * @param name the method and the French pattern, without what a variable must look like
     * @param patterns its pattern in each language, written so
     */
    record Route(String method, String name, List<String> patterns) {}

    private RouteTable() {}

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes));
        routes.sort(Comparator.comparing(Route::name));
        return routes;
    }

    private static void add(RequestMappingInfo info, List<Route> routes) {
        List<String> patterns =
                info.getPatternValues().stream()
                        .map(RouteTable::plain)
                        .sorted(
                                Comparator.<String, Boolean>comparing(
                                                pattern -> pattern.startsWith("/en"))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        TreeSet<String> methods = new TreeSet<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            methods.add(method.name());
        }
        for (String method : methods.isEmpty() ? List.of("GET") : methods) {
            routes.add(new Route(method, method + " " + patterns.getFirst(), patterns));
        }
    }

    /** A pattern with the names of its variables alone. */
    static String plain(String pattern) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean named = true;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            named = depth == 0 || named && c != ':';
            if (named || depth == 1 && c == '}') {
                plain.append(c);
            }
            depth -= c == '}' ? 1 : 0;
        }
        return plain.toString();
    }
}
