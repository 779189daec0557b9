package org.parvis.opendata.tabular;

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
 * What a program is told that cannot be answered, as RFC 9457 says it: what is wrong, at which
 * parameter, and what to do.
 */
record TabularProblem(HttpStatus status, String kind, List<Wrong> wrong) {
    private static final MediaType TYPE = MediaType.parseMediaType("application/problem+json");

    static TabularProblem of(HttpStatus status, String kind) {
        return new TabularProblem(status, kind, List.of());
    }

    ResponseEntity<byte[]> answer(Words w) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:parvis:problem:tables:" + kind);
        body.put("title", w.say("opendata.tabular.title." + kind));
        body.put("status", status.value());
        body.put("detail", w.say("opendata.tabular.detail." + kind, wrong.size()));
        if (!wrong.isEmpty()) {
            List<Object> errors = new ArrayList<>();
            wrong.forEach(one -> errors.add(told(one, w)));
            body.put("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", w.lang())
                .header("Access-Control-Allow-Origin", "*")
                .body(CanonicalJson.bytes(body));
    }

    private static Map<String, Object> told(Wrong one, Words w) {
        return Map.of(
                "parameter",
                one.parameter(),
                "detail",
                w.say(one.why().key(), one.why().arguments()));
    }
}
