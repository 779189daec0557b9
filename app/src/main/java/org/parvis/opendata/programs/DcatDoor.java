package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.parvis.opendata.DataPaths;
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

    DcatDoor(DcatCatalogue catalogue, AllDatasets data) {
        this.catalogue = catalogue;
        this.data = data;
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

    /** A dataset by its name, alone or with the ending of a syntax. */
    @GetMapping("/dataset/{name}")
    ResponseEntity<byte[]> dataset(
            @PathVariable String name,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        int dot = name.indexOf('.');
        Catalogued one =
                data.find(dot < 0 ? name : name.substring(0, dot)).orElseThrow(DcatDoor::absent);
        if (dot >= 0) {
            DcatForm form = DcatForm.of(name.substring(dot + 1)).orElseThrow(DcatDoor::absent);
            return written(catalogue.dataset(one), form);
        }
        return liked(accept)
                .map(form -> written(catalogue.dataset(one), form))
                .orElseGet(() -> led(DataPaths.dataset(name, language(request))));
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, form.written());
        return ResponseEntity.ok()
                .contentType(form.type())
                .header("Vary", "Accept")
                .header("Access-Control-Allow-Origin", "*")
                .body(out.toByteArray());
    }
}
