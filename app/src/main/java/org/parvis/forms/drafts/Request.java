package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a request, as they came. */
public final class Request {
    /** A page may draw many rows, each question by its path. */
    private static final int LONGEST = 50_000;

    private Request() {}

    public static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> fields.put(name, Arrays.asList(values)));
        return fields;
    }

    public static boolean has(HttpServletRequest request, String name) {
        return request.getParameter(name) != null;
    }

    /** Whether files may come with it, or be taken away. */
    public static boolean mayChangeFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") || has(request, "remove");
    }

    static List<String> asked(Map<String, List<String>> fields) {
        String asked = String.join(" ", fields.getOrDefault("_asked", List.of()));
        return asked.length() > LONGEST ? List.of() : List.of(asked.split(" "));
    }

    /** Whether somebody is done with that page; other buttons keep it and come back to it. */
    public static boolean goesOn(Map<String, List<String>> posted) {
        return !ofRows(posted)
                && Collections.disjoint(posted.keySet(), Set.of("later", "search", "reuse"));
    }

    /** Whether a button of a repeated group was pressed. */
    public static boolean ofRows(Map<String, List<String>> posted) {
        return !Collections.disjoint(
                posted.keySet(), Set.of("row-add", "row-go", "row-drop", "row-undo"));
    }

    public static boolean ofRows(HttpServletRequest request) {
        return ofRows(fields(request));
    }

    /** Questions that were drawn on the page that was sent. */
    public static List<String> asked(HttpServletRequest request) {
        String asked = request.getParameter("_asked");
        return asked == null || asked.length() > LONGEST ? List.of() : List.of(asked.split(" "));
    }
}
