package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a request asks, in whichever of the ways of CKAN it says it. */
final class AskedBody {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 * 1024;

    private AskedBody() {}

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What a body asks; nothing when it cannot be read. */
    static @Nullable Map<String, Object> of(HttpServletRequest request) throws IOException {
        return isForm(request) ? form(request) : body(request);
    }

    /** The fields of a form are read by the container alone, and then its body is empty. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT)
                        .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static @Nullable Map<String, Object> body(HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length == 0) {
            return named(request);
        }
        return body.length > MOST_BYTES ? null : json(body);
    }

    static Map<String, Object> named(HttpServletRequest request) {
        Map<String, Object> asked = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                asked.put(
                                        name,
                                        values.length == 1
                                                ? Objects.requireNonNullElse(values[0], "")
                                                : List.of(values)));
        return asked;
    }

    /** One field without a value is JSON that a client sent without saying so. */
    private static @Nullable Map<String, Object> form(HttpServletRequest request) {
        Map<String, Object> asked = named(request);
        if (asked.size() == 1) {
            Map.Entry<String, Object> only = asked.entrySet().iterator().next();
            if (only.getKey().startsWith("{")) {
                Object value = only.getValue();
                String text =
                        only.getKey() + ("".equals(value) || "1".equals(value) ? "" : "=" + value);
                return json(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> json(byte[] body) {
        try {
            Object read = JSON.readValue(body, Object.class);
            return read instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
        } catch (JacksonException unread) {
            return null;
        }
    }
}
