package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an action refuses, as clients of CKAN know it. */
final class CkanError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final int BUSY = 503;

    /** Of what is asked amiss. */
    static final int CONFLICT = 409;

    private final int status;
    private final transient Map<String, Object> error;

    private CkanError(int status, Map<String, Object> error) {
        super(String.valueOf(error.get("__type")));
        this.status = status;
        this.error = error;
    }

    static CkanError absent(String what) {
        return of(404, "Not Found Error", "Not found: " + what);
    }

    static CkanError query(String why) {
        return of(CONFLICT, "Search Error", why);
    }

    static CkanError costly(String why) {
        return of(400, "Search Query Error", why);
    }

    /** A moment later it works. */
    static CkanError busy(String why) {
        return of(BUSY, "Service Unavailable", why);
    }

    /** A field that is not what it must be. */
    static CkanError invalid(String field, String why) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("__type", "Validation Error");
        error.put(field, List.of(why));
        return new CkanError(CONFLICT, error);
    }

    /** The same where CKAN gives the text alone. */
    static CkanError said(String field, String why) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("__type", "Validation Error");
        error.put(field, why);
        return new CkanError(CONFLICT, error);
    }

    /** Several fields that are not what they must be, each with why. */
    static CkanError invalid(Map<String, List<String>> fields) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("__type", "Validation Error");
        error.putAll(fields);
        return new CkanError(CONFLICT, error);
    }

    static CkanError denied(String why) {
        return of(403, "Authorization Error", "Access denied: " + why);
    }

    private static CkanError of(int status, String type, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("__type", type);
        error.put("message", message);
        return new CkanError(status, error);
    }

    int status() {
        return status;
    }

    Map<String, Object> error() {
        return error;
    }
}
