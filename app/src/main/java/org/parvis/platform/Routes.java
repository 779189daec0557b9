package org.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks at a route only when the words of the path are those of one of its patterns. Spring
 * compares each request with every pattern that has a variable, has no setting for it, and takes
 * longer with each page added: with 167 routes and 196 such patterns, finding one took 80 to 180 µs
 * on a busy core, a tenth of a page of a form. The answer is the same: where a pattern has a plain
 * word, every path that it takes has that word.
 */
final class Routes extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();
    private final ThreadLocal<String[]> path = new ThreadLocal<>();

    private static final Pattern ANY = Pattern.compile("[{*?]");

    /** A pattern's words, null where anything may stand; open when more may follow. */
    private static final class Shape {
        private final @Nullable String[] words;
        private final boolean open;

        private Shape(@Nullable String[] words, boolean open) {
            this.words = words;
            this.open = open;
        }

        static Shape of(String pattern) {
            @Nullable String[] words = pattern.split("/", -1);
            for (int i = 0; i < words.length; i++) {
                String word = words[i];
                if (word != null && (word.startsWith("{*") || word.equals("**"))) {
                    return new Shape(Arrays.copyOf(words, i), true);
                }
                if (word != null && ANY.matcher(word).find()) {
                    words[i] = null;
                }
            }
            return new Shape(words, false);
        }

        boolean mayLead(String[] asked) {
            if (open ? asked.length < words.length : asked.length != words.length) {
                return false;
            }
            for (int i = words.length - 1; i >= 0; i--) {
                if (words[i] != null && !asked[i].equals(words[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        // what is written with escapes or parameters is compared by Spring, which reads them
        if (lookupPath.indexOf('%') >= 0 || lookupPath.indexOf(';') >= 0) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        path.set(lookupPath.split("/", -1));
        try {
            return super.lookupHandlerMethod(lookupPath, request);
        } finally {
            path.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        String[] asked = path.get();
        return asked == null || mayLead(route, asked)
                ? super.getMatchingMapping(route, request)
                : null;
    }

    // a loop: this runs for every route at every request
    private boolean mayLead(RequestMappingInfo route, String[] asked) {
        for (Shape shape : shapes.computeIfAbsent(route, Routes::read)) {
            if (shape.mayLead(asked)) {
                return true;
            }
        }
        return false;
    }

    private static List<Shape> read(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(Shape::of).toList();
    }
}
