package org.parvis.forms.services;

import java.util.ArrayList;
import java.util.List;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Paths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The services and what one says of itself before anything is asked. */
@Controller
public class ServicePages {
    private final Catalogue catalogue;
    private final ServiceRows rows;
    private final StartPages starts;

    ServicePages(Catalogue catalogue, ServiceRows rows, StartPages starts) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.starts = starts;
    }

    @GetMapping({"/fr/services", "/en/services"})
    Page list(Words w) {
        return Page.of("forms/services/services", new ServiceListPage(rows.all(w)))
                .title(w.say("forms.services.title"))
                .nav("services")
                .summary(w.say("forms.services.summary"))
                .forAnybody();
    }

    @GetMapping({"/fr/services/{slug}", "/en/services/{slug}"})
    Page start(@PathVariable String slug, Words w) {
        ServiceDefinition service = service(catalogue, slug).service();
        return Page.of("forms/services/start", starts.page(service, w))
                .title(service.name().in(w.lang()))
                .nav("services")
                .discreet(service.sensitive())
                .alternate(Paths.service(service, Paths.other(w.lang())))
                .summary(w.typeset(service.summary().in(w.lang())))
                .forAnybody();
    }

    /** The service in force at that word of an address. */
    public static ServiceRules service(Catalogue catalogue, String slug) {
        return catalogue
                .at(slug)
                .flatMap(service -> catalogue.rules(service.code()))
                .orElseThrow(ServicePages::absent);
    }

    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    public static String ids(List<Question> questions) {
        List<String> ids = new ArrayList<>();
        questions.forEach(question -> ids.add(question.id()));
        return String.join(" ", ids);
    }

    public static String title(String title, boolean error, Words w) {
        return error ? w.say("forms.title.error", title) : title;
    }
}
