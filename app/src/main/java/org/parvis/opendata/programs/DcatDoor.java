package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Optional;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Recall;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.Catalogued;
import org.springframework.http.HttpStatus;
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
        return DcatForm.liked(accept)
                .map(form -> DcatAnswers.written(catalogue.page(number(page), form), form))
                .orElseGet(() -> DcatAnswers.led(DataPaths.list(DcatAnswers.language(request))));
    }

    @GetMapping("/catalog.{ending}")
    ResponseEntity<byte[]> catalogue(
            @PathVariable String ending, @RequestParam(defaultValue = "1") String page) {
        DcatForm form = DcatForm.of(ending).orElseThrow(DcatDoor::absent);
        return DcatAnswers.written(catalogue.page(number(page), form), form);
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
                        ? DcatForm.liked(accept)
                        : Optional.of(
                                DcatForm.of(name.substring(dot + 1)).orElseThrow(DcatDoor::absent));
        if (one == null) {
            Recall last = taken(alone);
            return form.map(it -> DcatAnswers.gone(catalogue.gone(last), it))
                    .orElseGet(
                            () ->
                                    DcatAnswers.led(
                                            DataPaths.dataset(
                                                    alone, DcatAnswers.language(request))));
        }
        return form.map(it -> DcatAnswers.written(catalogue.dataset(one), it))
                .orElseGet(
                        () ->
                                DcatAnswers.led(
                                        DataPaths.dataset(alone, DcatAnswers.language(request))));
    }

    /** What of it was taken back last. */
    private Recall taken(String name) {
        return published.recalls(name).stream()
                .max(Comparator.comparing(Recall::at))
                .orElseThrow(DcatDoor::absent);
    }

    private int number(String page) {
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > catalogue.pages()) {
            throw absent();
        }
        return number;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
