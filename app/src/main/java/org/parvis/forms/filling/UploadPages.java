package org.parvis.forms.filling;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.Previews;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.forms.drafts.Uploads;
import org.parvis.forms.editors.Editors;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Files in parts, by the open protocol tus 1.0 (core, creation, expiration, termination): any of
 * its clients can send here, and ours is a page's script. A verdict against a file comes as 422
 * with the reason in words.
 */
@Controller
class UploadPages {
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";

    private final Editors editors;
    private final Uploads uploads;
    private final HeldFiles held;

    UploadPages(Editors editors, Uploads uploads, HeldFiles held) {
        this.editors = editors;
        this.uploads = uploads;
        this.held = held;
    }

    @RequestMapping(
            path = {"/fr/demarche/{draft}/televersements", "/en/form/{draft}/uploads"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<String> about() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", String.valueOf(held.limit()))
                .build();
    }

    @PostMapping({"/fr/demarche/{draft}/televersements", "/en/form/{draft}/uploads"})
    ResponseEntity<String> begin(
            @PathVariable UUID draft,
            @RequestHeader("Upload-Length") long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Map<String, String> told = metadata(metadata);
        Optional<Editors.Editor> editor = editors.openOrGuest(request, draft, person);
        Optional<Question> question =
                editor.flatMap(e -> editors.fileQuestion(e, told.getOrDefault("question", "")));
        if (editor.isEmpty() || question.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        String name = told.getOrDefault("filename", "document");
        return switch (uploads.announce(editor.get().draft(), question.get(), name, length)) {
            case Outcome.Refused<HeldFile>(Refusal refusal) -> refused(refusal, w);
            case Outcome.Ok<HeldFile>(HeldFile file) ->
                    answer(HttpStatus.CREATED)
                            .location(URI.create(Paths.upload(draft, file.id(), w.lang())))
                            .header("Upload-Expires", file.expiresAt().toString())
                            .header(OFFSET, "0")
                            .build();
        };
    }

    /**
     * Where to go on; a whole file is settled on the way, should the last answer have been lost.
     */
    @RequestMapping(
            path = {"/fr/demarche/{draft}/televersements/{id}", "/en/form/{draft}/uploads/{id}"},
            method = RequestMethod.HEAD)
    ResponseEntity<String> where(
            @PathVariable UUID draft,
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Place> place = place(request, draft, id, person);
        if (place.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        return switch (held.settled(draft, id).then(file -> settle(place.get(), file))) {
            case Outcome.Refused<HeldFile> refused -> answer(HttpStatus.GONE).build();
            case Outcome.Ok<HeldFile>(HeldFile file) ->
                    answer(HttpStatus.OK)
                            .header(OFFSET, String.valueOf(file.received()))
                            .header("Upload-Length", String.valueOf(file.size()))
                            .build();
        };
    }

    @PatchMapping(
            path = {"/fr/demarche/{draft}/televersements/{id}", "/en/form/{draft}/uploads/{id}"},
            consumes = "application/offset+octet-stream")
    ResponseEntity<String> append(
            @PathVariable UUID draft,
            @PathVariable UUID id,
            @RequestHeader(OFFSET) long offset,
            @RequestHeader(name = RESUMABLE, defaultValue = "") String version,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w)
            throws IOException {
        if (!version.equals(VERSION)) {
            return answer(HttpStatus.PRECONDITION_FAILED).header("Tus-Version", VERSION).build();
        }
        Optional<Place> place = place(request, draft, id, person);
        if (place.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        Outcome<HeldFile> there =
                append(place.get(), id, offset, request.getInputStream())
                        .then(file -> settle(place.get(), file));
        return switch (there) {
            case Outcome.Refused<HeldFile>(Refusal refusal) -> refused(refusal, w);
            case Outcome.Ok<HeldFile>(HeldFile file) ->
                    answer(HttpStatus.NO_CONTENT)
                            .header(OFFSET, String.valueOf(file.received()))
                            .header("Upload-Expires", file.expiresAt().toString())
                            .build();
        };
    }

    @DeleteMapping({"/fr/demarche/{draft}/televersements/{id}", "/en/form/{draft}/uploads/{id}"})
    ResponseEntity<String> remove(
            @PathVariable UUID draft,
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person) {
        Optional<Place> place = place(request, draft, id, person);
        place.ifPresent(p -> uploads.remove(p.editor().draft(), p.question(), id));
        return answer(place.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.NO_CONTENT).build();
    }

    /** A picture of a file of the draft; ours, never the file itself. */
    @GetMapping({
        "/fr/demarche/{draft}/televersements/{id}/apercu",
        "/en/form/{draft}/uploads/{id}/preview"
    })
    ResponseEntity<byte[]> preview(
            @PathVariable UUID draft,
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person) {
        return place(request, draft, id, person)
                .flatMap(p -> held.preview(draft, id))
                .map(Previews::shown)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** An upload, whose it is, and what it answers. */
    private record Place(Editors.Editor editor, Question question) {}

    private Optional<Place> place(
            HttpServletRequest request, UUID draft, UUID id, Actor.@Nullable Person person) {
        return editors.openOrGuest(request, draft, person)
                .flatMap(
                        editor ->
                                held.find(draft, id)
                                        .flatMap(f -> editors.fileQuestion(editor, f.label()))
                                        .map(question -> new Place(editor, question)));
    }

    private Outcome<HeldFile> append(Place place, UUID id, long offset, InputStream in) {
        return uploads.append(place.editor().draft(), place.question(), id, offset, in);
    }

    private Outcome<HeldFile> settle(Place place, HeldFile file) {
        return file.state() == HeldFile.State.KEPT
                ? uploads.settle(place.editor().draft(), place.question(), file).map(d -> file)
                : Outcome.ok(file);
    }

    private static ResponseEntity<String> refused(Refusal refusal, Words w) {
        HttpStatus status =
                switch (refusal.key()) {
                    case "documents.refused.offset" -> HttpStatus.CONFLICT;
                    case "documents.refused.absent" -> HttpStatus.NOT_FOUND;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return answer(status)
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(w.say(refusal.key(), refusal.arguments()));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header("Cache-Control", "no-store");
    }

    private static Map<String, String> metadata(String header) {
        Map<String, String> told = new HashMap<>();
        if (header.length() > 4_000) {
            return told;
        }
        for (String pair : header.split(",")) {
            String[] words = pair.strip().split(" ", 2);
            if (words.length == 2) {
                try {
                    byte[] value = Base64.getDecoder().decode(words[1].strip());
                    told.put(words[0], new String(value, StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // what cannot be read is not told
                }
            }
        }
        return told;
    }
}
