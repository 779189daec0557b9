package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a request, as they came. */
final class Request {
    /** A page may draw many rows, each question by its path. */
    private static final int LONGEST = 50_000;

    private Request() {}

    static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return fields;
    }

    static boolean has(HttpServletRequest request, String name) {
        return request.getParameter(name) != null;
    }

    /** Whether files may come with it, or be taken away. */
    static boolean mayChangeFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") || has(request, "remove");
    }

    static List<String> asked(Map<String, List<String>> fields) {
        String asked = String.join(" ", fields.getOrDefault("_asked", List.of()));
        return asked.length() > LONGEST ? List.of() : List.of(asked.split(" "));
    }

    /** Whether somebody is done with that page; other buttons keep it and come back to it. */
    static boolean goesOn(Map<String, List<String>> posted) {
        return !ofRows(posted)
                && Collections.disjoint(posted.keySet(), Set.of("later", "search", "reuse"));
    }

    /** Whether a button of a repeated group was pressed. */
    static boolean ofRows(Map<String, List<String>> posted) {
        return !Collections.disjoint(
                posted.keySet(), Set.of("row-add", "row-go", "row-drop", "row-undo"));
    }

    static boolean ofRows(HttpServletRequest request) {
        return ofRows(fields(request));
    }

    /** Questions that were drawn on the page that was sent. */
    static List<String> asked(HttpServletRequest request) {
        String asked = request.getParameter("_asked");
        return asked == null || asked.length() > LONGEST ? List.of() : List.of(asked.split(" "));
    }
}
