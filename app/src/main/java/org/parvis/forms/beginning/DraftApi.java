package org.parvis.forms.beginning;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.OpenState;
import org.parvis.catalogue.Openings;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.forms.drafts.Beside;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.drafts.Paths;
import org.parvis.kernel.ApiCaller;
import org.parvis.kernel.CanonicalJson;
import org.parvis.platform.Settings;
import org.parvis.platform.web.NotOpenHere;
import org.parvis.platform.web.Throttle;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/**
 * Programs of others begin a draft for somebody: a municipality's own page, a software for
 * accountants. They propose answers and are given a link that opens once; they read nothing. No
 * cookie and no account is looked at here, so a page of another site gains nothing by asking.
 */
@Controller
class DraftApi {
    private static final Throttle.Limit BY_NETWORK =
            new Throttle.Limit("forms.api", 60, Duration.ofHours(1));

    /** Who proved which program it is has more, and nobody else uses it up. */
    private static final Throttle.Limit BY_PROGRAM =
            new Throttle.Limit("forms.api.program", 600, Duration.ofHours(1));

    private static final String ACT = "drafts";

    private final Catalogue catalogue;
    private final ProposedAnswers proposed;
    private final Drafts drafts;
    private final Openings openings;
    private final Throttle throttle;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final InstantSource clock;

    DraftApi(
            Catalogue catalogue,
            ProposedAnswers proposed,
            Drafts drafts,
            Openings openings,
            Throttle throttle,
            MessageCatalogue messages,
            Settings settings,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.proposed = proposed;
        this.drafts = drafts;
        this.openings = openings;
        this.throttle = throttle;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/api/drafts")
    ResponseEntity<byte[]> propose(@Nullable ApiCaller caller, HttpServletRequest request)
            throws IOException {
        Words french = messages.forLanguage("fr");
        if (throttle.take(bucket(caller, request)) instanceof Throttle.Answer.Wait wait) {
            String detail = french.say("forms.api.often", wait.minutes());
            ResponseEntity<byte[]> told =
                    ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "often", detail).answer(french);
            return ResponseEntity.status(told.getStatusCode())
                    .headers(told.getHeaders())
                    .header("Retry-After", String.valueOf(wait.duration().toSeconds() + 1))
                    .body(told.getBody());
        }
        if (!json(request)) {
            return ApiProblem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "media",
                            french.say("forms.api.media"))
                    .answer(french);
        }
        byte[] body = request.getInputStream().readNBytes(ProposedDraft.LARGEST + 1);
        if (body.length > ProposedDraft.LARGEST) {
            return ApiProblem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "large",
                            french.say("forms.api.large", ProposedDraft.LARGEST))
                    .answer(french);
        }
        JsonNode sent = ProposedDraft.tree(body);
        Words w = messages.forLanguage(ProposedDraft.language(sent));
        if (!sent.isObject()) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, "json", w.say("forms.api.json")).answer(w);
        }
        return propose(sent, caller, w);
    }

    private static Throttle.Bucket bucket(@Nullable ApiCaller caller, HttpServletRequest request) {
        return caller == null
                ? new Throttle.Bucket(BY_NETWORK, Throttle.network(request.getRemoteAddr()))
                : new Throttle.Bucket(BY_PROGRAM, caller.client());
    }

    private static boolean json(HttpServletRequest request) {
        try {
            return request.getContentType() != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(
                            MediaType.parseMediaType(request.getContentType()));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** A program with a token is called by the name under which it was admitted. */
    private ResponseEntity<byte[]> propose(JsonNode sent, @Nullable ApiCaller caller, Words w) {
        List<ApiProblem.Place> wrong = new ArrayList<>();
        ProposedDraft draft =
                ProposedDraft.of(sent, caller == null ? null : caller.name(), wrong, w);
        if (caller != null && !caller.may(ACT, draft.service())) {
            String scope = ACT + ":" + draft.service();
            return ApiProblem.of(HttpStatus.FORBIDDEN, "scope", w.say("forms.api.scope", scope))
                    .answer(w);
        }
        Optional<ServiceRules> rules = catalogue.rules(draft.service());
        if (rules.isEmpty()) {
            wrong.addFirst(ApiProblem.Place.at("service", w.say("forms.api.service")));
        } else if (wrong.isEmpty() && !rules.get().service().speaks(draft.lang())) {
            String spoken = String.join(", ", rules.get().service().languages().all());
            wrong.add(ApiProblem.Place.at("language", w.say("forms.api.speaks", spoken)));
        }
        if (rules.isEmpty() || !wrong.isEmpty()) {
            return ApiProblem.places(w, wrong).answer(w);
        }
        OpenState open = openings.of(rules.get().service());
        if (!open.takes()) {
            return ApiProblem.of(HttpStatus.CONFLICT, "closed", open.text(w)).answer(w);
        }
        Beside beside = proposed.read(draft, rules.get(), wrong, w);
        if (!wrong.isEmpty()) {
            return ApiProblem.places(w, wrong).answer(w);
        }
        Instant until = clock.instant().plus(Drafts.PROPOSED);
        try {
            Forms.Begun begun = drafts.propose(rules.get().service(), draft.lang(), beside);
            return made(rules.get(), draft, begun, until);
        } catch (NotOpenHere crowded) {
            return ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "full", w.say("forms.api.full"))
                    .answer(w);
        }
    }

    private ResponseEntity<byte[]> made(
            ServiceRules rules, ProposedDraft draft, Forms.Begun begun, Instant until) {
        String link = settings.publicUrl() + Paths.proposed(begun.code(), draft.lang());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("link", link);
        body.put("code", begun.code());
        body.put("service", rules.service().code());
        body.put("version", rules.service().version());
        body.put("language", draft.lang());
        body.put("good-until", until.toString());
        return ResponseEntity.created(URI.create(link))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(CanonicalJson.bytes(body));
    }
}
