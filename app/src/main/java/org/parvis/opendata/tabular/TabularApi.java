package org.parvis.opendata.tabular;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableBusy;
import org.parvis.opendata.tables.TableTooMuch;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The door of the tabular interface: the newest table of each dataset, by its resource. */
@RestController
class TabularApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PublishedData data;
    private final TabularAnswers answers;
    private final TabularFiles files;
    private final TabularDescription description;
    private final MessageCatalogue messages;

    TabularApi(
            PublishedData data,
            TabularAnswers answers,
            TabularFiles files,
            TabularDescription description,
            MessageCatalogue messages) {
        this.data = data;
        this.answers = answers;
        this.files = files;
        this.description = description;
        this.messages = messages;
    }

    /** Why a question has no answer. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TabularProblem why;

        Refused(TabularProblem why) {
            super(why.kind());
            this.why = why;
        }
    }

    @GetMapping("/api/resources/{id}")
    ResponseEntity<byte[]> resource(@PathVariable String id) {
        return written(answers.resource(found(id)));
    }

    @GetMapping("/api/resources/{id}/profile")
    ResponseEntity<byte[]> profile(@PathVariable String id) {
        return written(TabularProfile.of(found(id)));
    }

    @GetMapping("/api/resources/{id}/swagger")
    ResponseEntity<byte[]> described(@PathVariable String id) {
        return written(description.of(found(id)));
    }

    @GetMapping("/api/resources/{id}/data")
    ResponseEntity<byte[]> page(@PathVariable String id, HttpServletRequest request) {
        Map<String, String[]> query = query(request);
        return written(answers.page(asked(AddressReading.page(found(id), query)), query));
    }

    @GetMapping("/api/resources/{id}/data/csv")
    void csv(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.csv(whole(id, request), response);
    }

    @GetMapping("/api/resources/{id}/data/json")
    void json(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        files.json(whole(id, request), response);
    }

    /** A parameter without a value has an empty one. */
    private static Map<String, String[]> query(HttpServletRequest request) {
        Map<String, String[]> query = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                query.put(
                                        name,
                                        Stream.of(values)
                                                .map(one -> Objects.requireNonNullElse(one, ""))
                                                .toArray(String[]::new)));
        return query;
    }

    private TabularQuestion whole(String id, HttpServletRequest request) {
        return asked(AddressReading.whole(found(id), query(request)));
    }

    private Version found(String id) {
        return data.resource(id)
                .orElseThrow(() -> new Refused(TabularProblem.of(HttpStatus.NOT_FOUND, "absent")));
    }

    private static TabularQuestion asked(TabularQuestion question) {
        List<Wrong> wrong = question.wrong();
        if (!wrong.isEmpty()) {
            throw new Refused(new TabularProblem(HttpStatus.BAD_REQUEST, "address", wrong));
        }
        return question;
    }

    private static ResponseEntity<byte[]> written(Map<String, ? extends @Nullable Object> told) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .body(JSON.writeValueAsBytes(told));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return refused.why.answer(words(request));
    }

    @ExceptionHandler(TableTooMuch.class)
    ResponseEntity<byte[]> tooMuch(HttpServletRequest request) {
        return TabularProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "much").answer(words(request));
    }

    /** Also when the disk has no room for a file that is taken away. */
    @ExceptionHandler({TableBusy.class, ShelfFull.class})
    ResponseEntity<byte[]> busy(HttpServletRequest request) {
        ResponseEntity<byte[]> told =
                TabularProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").answer(words(request));
        return ResponseEntity.status(told.getStatusCode())
                .headers(told.getHeaders())
                .header("Retry-After", String.valueOf(TableBusy.RETRY_SECONDS))
                .body(told.getBody());
    }

    private Words words(HttpServletRequest request) {
        boolean english =
                request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en");
        return messages.forLanguage(english ? "en" : "fr");
    }
}
