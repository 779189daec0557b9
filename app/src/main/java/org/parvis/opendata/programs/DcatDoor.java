package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Recall;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.Catalogued;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Descriptions of the catalogue and of its datasets, by an address that names the syntax, or by one
 * for ever at which programs say what they read; people are led from there to the page.
 */
@RestController
class DcatDoor {
    private final DcatCatalogue catalogue;
    private final AllDatasets data;
    private final PublishedData published;

    DcatDoor(DcatCatalogue catalogue, AllDatasets data, PublishedData published) {
        this.catalogue = catalogue;
        this.data = data;
        this.published = published;
    }

    @GetMapping("/catalog")
    ResponseEntity<byte[]> liked(
            @RequestParam(defaultValue = "1") String page,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        return liked(accept)
                .map(form -> written(catalogue.page(number(page), form), form))
                .orElseGet(() -> led(DataPaths.list(language(request))));
    }

    @GetMapping("/catalog.{ending}")
    ResponseEntity<byte[]> catalogue(
            @PathVariable String ending, @RequestParam(defaultValue = "1") String page) {
        DcatForm form = DcatForm.of(ending).orElseThrow(DcatDoor::absent);
        return written(catalogue.page(number(page), form), form);
    }

    /**
     * A dataset by its name, alone or with the ending of a syntax. Of one that was taken back a
     * program reads that it is gone, and why: what it kept of it goes too.
     */
    @GetMapping("/dataset/{name}")
    ResponseEntity<byte[]> dataset(
            @PathVariable String name,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        int dot = name.indexOf('.');
        String alone = dot < 0 ? name : name.substring(0, dot);
        Catalogued one = data.find(alone).orElse(null);
        Optional<DcatForm> form =
                dot < 0
                        ? liked(accept)
                        : Optional.of(
                                DcatForm.of(name.substring(dot + 1)).orElseThrow(DcatDoor::absent));
        if (one == null) {
            Recall last = taken(alone);
            return form.map(it -> gone(catalogue.gone(last), it))
                    .orElseGet(() -> led(DataPaths.dataset(alone, language(request))));
        }
        return form.map(it -> written(catalogue.dataset(one), it))
                .orElseGet(() -> led(DataPaths.dataset(alone, language(request))));
    }

    /** What of it was taken back last. */
    private Recall taken(String name) {
        return published.recalls(name).stream()
                .max(Comparator.comparing(Recall::at))
                .orElseThrow(DcatDoor::absent);
    }

    private static Optional<DcatForm> liked(String accept) {
        try {
            return DcatForm.liked(MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException unread) {
            return Optional.empty();
        }
    }

    private int number(String page) {
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > catalogue.pages()) {
            throw absent();
        }
        return number;
    }

    private static String language(HttpServletRequest request) {
        return List.of("fr", "en").stream()
                .filter(lang -> lang.equals(request.getLocale().getLanguage()))
                .filter(lang -> request.getHeader("Accept-Language") != null)
                .findFirst()
                .orElse("fr");
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> led(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    private static ResponseEntity<byte[]> written(Model model, DcatForm form) {
        return written(model, form, HttpStatus.OK);
    }

    private static ResponseEntity<byte[]> gone(Model model, DcatForm form) {
        return written(model, form, HttpStatus.GONE);
    }

    private static ResponseEntity<byte[]> written(Model model, DcatForm form, HttpStatus status) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, form.written());
        return ResponseEntity.status(status)
                .contentType(form.type())
                .header("Vary", "Accept")
                .header("Access-Control-Allow-Origin", "*")
                .body(out.toByteArray());
    }
}
