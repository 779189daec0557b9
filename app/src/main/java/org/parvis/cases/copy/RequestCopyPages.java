package org.parvis.cases.copy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.documents.letters.Letters;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a person all that they asked, on a page and as a document. */
@Controller
class RequestCopyPages {
    private final Admission admission;
    private final RequestCopies copies;
    private final Letters letters;

    RequestCopyPages(Admission admission, RequestCopies copies, Letters letters) {
        this.admission = admission;
        this.copies = copies;
        this.letters = letters;
    }

    @GetMapping({"/fr/dossiers/{reference}/demande", "/en/files/{reference}/request"})
    Page show(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return open(reference, request, person)
                .map(file -> copies.copy(file, w))
                .map(
                        copy ->
                                Page.of("cases/copy/request", copy)
                                        .title(w.say("cases.copy.title"))
                                        .nav("files")
                                        .discreet(copy.discreet()))
                .orElseGet(() -> NotOpenHere.closed(request, PersonPaths.follow(w)));
    }

    @GetMapping({"/fr/dossiers/{reference}/demande.pdf", "/en/files/{reference}/request.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        PersonDossier file =
                open(reference, request, person)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name =
                (w.lang().equals("fr") ? "demande-" : "request-")
                        + file.head().reference()
                        + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(letters.pdf(copies.letter(file, w)).bytes());
    }

    private Optional<PersonDossier> open(
            String reference, HttpServletRequest request, Actor.@Nullable Person person) {
        return admission.of(request, person, reference).flatMap(copies::open);
    }
}
