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
import org.parvis.opendata.tables.TableTooMuch;
import org.parvis.platform.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door by which programs made for CKAN come in: one address for each action, the same envelope
 * around every answer and every refusal.
 */
@RestController
class ActionApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 * 1024;
    private static final MediaType ANSWER =
            MediaType.parseMediaType("application/json;charset=utf-8");

    private final Actions actions;
    private final Settings settings;

    ActionApi(Actions actions, Settings settings) {
        this.actions = actions;
        this.settings = settings;
    }

    @GetMapping({"/api/3/action/{action}", "/api/action/{action}"})
    ResponseEntity<byte[]> get(@PathVariable String action, HttpServletRequest request) {
        return answer(action, new Asks(named(request)));
    }

    @PostMapping({"/api/3/action/{action}", "/api/action/{action}"})
    ResponseEntity<byte[]> post(@PathVariable String action, HttpServletRequest request)
            throws IOException {
        Map<String, Object> asked = isForm(request) ? form(request) : body(request);
        return asked == null
                ? badRequest(
                        "Bad request: JSON Error: Invalid request. Please use POST method for"
                                + " your request")
                : answer(action, new Asks(asked));
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

    private static Map<String, Object> named(HttpServletRequest request) {
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

    private ResponseEntity<byte[]> answer(String action, Asks asks) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", settings.publicUrl() + "/api/3/action/help_show?name=" + action);
        try {
            Object result = actions.run(action, asks);
            if (result == null) {
                return badRequest("Bad request: Action name not known: " + action);
            }
            envelope.put("success", true);
            envelope.put("result", result);
            return written(200, envelope);
        } catch (CkanError refused) {
            return refused(envelope, refused);
        } catch (TableTooMuch tooMuch) {
            return refused(
                    envelope,
                    CkanError.costly("It takes more memory or time than one question may: filter"));
        }
    }

    private static ResponseEntity<byte[]> refused(Map<String, Object> envelope, CkanError why) {
        envelope.put("success", false);
        envelope.put("error", why.error());
        return written(why.status(), envelope);
    }

    /** CKAN answers these with a text alone. */
    private static ResponseEntity<byte[]> badRequest(String why) {
        return written(400, why);
    }

    private static ResponseEntity<byte[]> written(int status, Object body) {
        return ResponseEntity.status(status)
                .contentType(ANSWER)
                .header("Access-Control-Allow-Origin", "*")
                .body(JSON.writeValueAsBytes(body));
    }
}
