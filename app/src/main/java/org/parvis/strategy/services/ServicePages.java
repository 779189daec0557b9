package org.parvis.strategy.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Periods;
import org.parvis.strategy.declared.Contested;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is counted of each service, for anybody: a page, and the same as data. */
@Controller("servicesInBarometer")
class ServicePages {
    private final Catalogue catalogue;
    private final ServiceReading reading;
    private final Contested contested;
    private final Periods periods;

    ServicePages(
            Catalogue catalogue, ServiceReading reading, Contested contested, Periods periods) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.contested = contested;
        this.periods = periods;
    }

    @GetMapping({"/fr/barometre/services", "/en/barometer/services"})
    Page all(Words w) {
        return Page.of("strategy/services/services", new ServicesPage(w, catalogue.services()))
                .title(w.say("strategy.service.all"))
                .nav("barometer")
                .summary(w.say("strategy.service.all.lead"))
                .forAnybody();
    }

    @GetMapping({"/fr/barometre/services/{slug}", "/en/barometer/services/{slug}"})
    Page one(@PathVariable String slug, Words w) {
        ServiceFigures figures = read(slug);
        var page = new ServicePage(w, figures, contested.about(w, figures.service().code()));
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("strategy/services/service", page)
                .title(page.title())
                .nav("barometer")
                .alternate(Addresses.service(other, page.figures().service()))
                .forAnybody();
    }

    @GetMapping({
        "/fr/barometre/services/{slug}/donnees.{format}",
        "/en/barometer/services/{slug}/data.{format}"
    })
    void data(
            @PathVariable String slug,
            @PathVariable String format,
            Words w,
            HttpServletResponse response)
            throws IOException {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("json")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var data = new ServiceData(read(slug));
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + slug + "." + format + "\"");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        response.getWriter().write(csv ? data.csv() : data.json(w.lang()));
    }

    private ServiceFigures read(String slug) {
        ServiceDefinition service =
                catalogue
                        .at(slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return reading.of(service, periods.year());
    }
}
