package org.parvis.opendata.programs;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.ApiCaller;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.catalogue.CatalogueUnready;
import org.parvis.opendata.tables.TableBusy;
import org.parvis.opendata.tables.TableReading;
import org.parvis.opendata.tables.TableTooMuch;
import org.parvis.platform.Settings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door by which programs made for CKAN come in: one address for each action, the same envelope
 * around every answer and every refusal.
 */
@RestController
class ActionApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType ANSWER =
            MediaType.parseMediaType("application/json;charset=utf-8");

    private final Actions actions;
    private final ProgramWriting writing;
    private final MessageCatalogue messages;
    private final Settings settings;

    ActionApi(
            Actions actions, ProgramWriting writing, MessageCatalogue messages, Settings settings) {
        this.actions = actions;
        this.writing = writing;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping({"/api/3/action/{action}", "/api/action/{action}"})
    ResponseEntity<byte[]> get(
            @PathVariable String action, @Nullable ApiCaller caller, HttpServletRequest request)
            throws IOException {
        return ProgramWriting.writes(action)
                ? notRead()
                : answer(action, wish(new Asks(AskedBody.named(request)), caller, null, request));
    }

    @PostMapping({"/api/3/action/{action}", "/api/action/{action}"})
    ResponseEntity<byte[]> post(
            @PathVariable String action, @Nullable ApiCaller caller, HttpServletRequest request)
            throws IOException {
        if (AskedBody.isMultipart(request)) {
            return multipart(action, caller, request);
        }
        Map<String, Object> asked = AskedBody.of(request);
        return asked == null
                ? notRead()
                : answer(action, wish(new Asks(asked), caller, null, request));
    }

    private static ResponseEntity<byte[]> notRead() {
        return badRequest(
                "Bad request: JSON Error: Invalid request. Please use POST method for"
                        + " your request");
    }

    /**
     * Fields and perhaps a file; one that is too large is told, and not read, nor is that of a
     * program that nobody knows.
     */
    private ResponseEntity<byte[]> multipart(
            String action, @Nullable ApiCaller caller, HttpServletRequest request)
            throws IOException {
        if (ProgramWriting.writes(action) && caller == null) {
            return refused(envelope(action), ProgramRights.unknown());
        }
        try {
            Part upload = request.getPart("upload");
            boolean file = upload != null && upload.getSubmittedFileName() != null;
            return answer(
                    action,
                    wish(
                            new Asks(AskedBody.named(request)),
                            caller,
                            file ? upload : null,
                            request));
        } catch (ServletException | IllegalStateException tooLarge) {
            String why = words(request).say("opendata.refused.large", TableReading.MOST_MEGABYTES);
            return refused(envelope(action), CkanError.invalid("upload", why));
        }
    }

    private ProgramWish wish(
            Asks asks,
            @Nullable ApiCaller caller,
            @Nullable Part upload,
            HttpServletRequest request) {
        return new ProgramWish(asks, caller, upload, words(request));
    }

    private Words words(HttpServletRequest request) {
        boolean english =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        return messages.forLanguage(english ? "en" : "fr");
    }

    private Map<String, Object> envelope(String action) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", settings.publicUrl() + "/api/3/action/help_show?name=" + action);
        return envelope;
    }

    private ResponseEntity<byte[]> answer(String action, ProgramWish wish) throws IOException {
        Map<String, Object> envelope = envelope(action);
        try {
            Object result = result(action, wish);
            if (result == null) {
                return badRequest("Bad request: Action name not known: " + action);
            }
            envelope.put("success", true);
            envelope.put("result", result);
            return written(200, envelope);
        } catch (CkanError refused) {
            return refused(envelope, refused);
        } catch (TableBusy | ShelfFull later) {
            return refused(
                    envelope, CkanError.busy("It takes nothing now: ask again a moment later"));
        } catch (CatalogueUnready made) {
            return refused(
                    envelope,
                    CkanError.busy(
                            "The catalogue is being put in order: ask again a moment later"));
        } catch (TableTooMuch tooMuch) {
            return refused(
                    envelope,
                    CkanError.costly("It takes more memory or time than one question may: filter"));
        }
    }

    private @Nullable Object result(String action, ProgramWish wish) throws IOException {
        return ProgramWriting.writes(action)
                ? writing.run(action, wish)
                : writing.seen(action, wish).orElseGet(() -> actions.run(action, wish.asks()));
    }

    private static ResponseEntity<byte[]> refused(Map<String, Object> envelope, CkanError why) {
        envelope.put("success", false);
        envelope.put("error", why.error());
        ResponseEntity.BodyBuilder told = begun(why.status());
        if (why.status() == CkanError.BUSY) {
            told.header("Retry-After", String.valueOf(TableBusy.RETRY_SECONDS));
        }
        return told.body(JSON.writeValueAsBytes(envelope));
    }

    /** CKAN answers these with a text alone. */
    private static ResponseEntity<byte[]> badRequest(String why) {
        return written(400, why);
    }

    private static ResponseEntity<byte[]> written(int status, Object body) {
        return begun(status).body(JSON.writeValueAsBytes(body));
    }

    private static ResponseEntity.BodyBuilder begun(int status) {
        return ResponseEntity.status(status)
                .contentType(ANSWER)
                .header("Access-Control-Allow-Origin", "*")
                .header("Vary", "Authorization");
    }
}
