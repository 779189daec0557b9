package org.parvis.forms.beginning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;
import org.parvis.kernel.CanonicalJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a program is told when its request cannot be taken, as RFC 9457 says it: what is wrong,
 * where, and what to do, in the language that it asked for.
 */
record ApiProblem(HttpStatus status, String kind, String detail, List<Place> places) {
    private static final MediaType TYPE = MediaType.parseMediaType("application/problem+json");

    /**
     * One thing to correct.
     *
     * @param pointer where, as RFC 6901 writes it from the root of what was sent
     */
    record Place(String pointer, String detail) {
        static Place at(String field, String detail) {
            return new Place("/" + field, detail);
        }

        static Place answer(String question, String detail) {
            return new Place("/answers/" + question.replace("~", "~0").replace("/", "~1"), detail);
        }
    }

    static ApiProblem of(HttpStatus status, String kind, String detail) {
        return new ApiProblem(status, kind, detail, List.of());
    }

    static ApiProblem places(Words w, List<Place> places) {
        return new ApiProblem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "answers",
                w.say("forms.api.places", places.size()),
                places);
    }

    ResponseEntity<byte[]> answer(Words w) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:parvis:problem:drafts:" + kind);
        body.put("title", w.say("forms.api.title." + kind));
        body.put("status", status.value());
        body.put("detail", detail);
        if (!places.isEmpty()) {
            List<Object> errors = new ArrayList<>();
            places.forEach(
                    place ->
                            errors.add(
                                    Map.of("pointer", place.pointer(), "detail", place.detail())));
            body.put("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", w.lang())
                .body(CanonicalJson.bytes(body));
    }
}
