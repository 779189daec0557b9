package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.SeriesData;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The description of a series, for ever at one address; people are led to its page. */
@RestController
class SeriesDoor {
    private final SeriesData data;
    private final DcatSeries described;
    private final Organizations organizations;

    SeriesDoor(SeriesData data, DcatSeries described, Organizations organizations) {
        this.data = data;
        this.described = described;
        this.organizations = organizations;
    }

    /** By its word, alone or with the ending of a syntax. */
    @GetMapping("/dataset-series/{body}/{series}")
    ResponseEntity<byte[]> series(
            @PathVariable String body,
            @PathVariable String series,
            @RequestHeader(name = "Accept", defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        int dot = series.indexOf('.');
        String code = dot < 0 ? series : series.substring(0, dot);
        Optional<DcatForm> form =
                dot < 0
                        ? DcatForm.liked(accept)
                        : Optional.of(
                                DcatForm.of(series.substring(dot + 1))
                                        .orElseThrow(SeriesDoor::absent));
        SeriesData.Whole whole =
                organizations
                        .byCode(body)
                        .map(Organization::home)
                        .flatMap(home -> data.of(home, code))
                        .orElseThrow(SeriesDoor::absent);
        String page = DataPaths.series(body, code, DcatAnswers.language(request));
        return form.map(it -> DcatAnswers.written(described.alone(whole), it))
                .orElseGet(() -> DcatAnswers.led(page));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
