package org.parvis.strategy.declared;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the platforms of bodies send what they count. Who sends is known by the signature over the
 * very bytes, so that no token is given out and what was told can be proven later.
 */
@RestController
class FeedApi {
    private static final MediaType PROBLEM = MediaType.parseMediaType("application/problem+json");
    private static final int MOST_BYTES = 64 * 1024;

    private final PlatformFeed feed;
    private final MessageCatalogue messages;

    FeedApi(PlatformFeed feed, MessageCatalogue messages) {
        this.feed = feed;
        this.messages = messages;
    }

    @PostMapping(path = "/api/platforms/{body}/messages", consumes = "application/json")
    ResponseEntity<byte[]> take(
            @PathVariable String body,
            @RequestHeader(name = "Parvis-Signature", defaultValue = "") String signature,
            @RequestHeader(name = "Accept-Language", defaultValue = "fr") String language,
            @RequestBody byte[] bytes) {
        String lang = language.startsWith("en") ? "en" : "fr";
        if (bytes.length > MOST_BYTES) {
            return problem(Refusal.of("strategy.feed.large", MOST_BYTES / 1024), lang);
        }
        return switch (feed.take(body, bytes, decoded(signature))) {
            case Outcome.Ok<Integer>(Integer taken) ->
                    ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Cache-Control", "no-store")
                            .body(CanonicalJson.bytes(Map.of("taken", taken)));
            case Outcome.Refused<Integer>(Refusal refusal) -> problem(refusal, lang);
        };
    }

    private static byte[] decoded(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private ResponseEntity<byte[]> problem(Refusal refusal, String lang) {
        HttpStatus status =
                switch (refusal.key()) {
                    case "strategy.feed.nobody" -> HttpStatus.NOT_FOUND;
                    case "strategy.feed.signature" -> HttpStatus.FORBIDDEN;
                    case "strategy.feed.otherwise", "strategy.feed.corrected" ->
                            HttpStatus.CONFLICT;
                    case "strategy.feed.large" -> HttpStatus.CONTENT_TOO_LARGE;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:parvis:problem:platforms:" + refusal.key().substring(14));
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", messages.forLanguage(lang).say(refusal.key(), refusal.arguments()));
        return ResponseEntity.status(status)
                .contentType(PROBLEM)
                .header("Cache-Control", "no-store")
                .header("Content-Language", lang)
                .body(CanonicalJson.bytes(body));
    }
}
