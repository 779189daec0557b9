package org.parvis.opendata.shown;

import jakarta.servlet.http.HttpServletResponse;
import org.parvis.ds.Words;
import org.parvis.opendata.catalogue.CatalogueUnready;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What whoever asks of all data is told while a large catalogue is put in order after a start. */
@ControllerAdvice
class UnreadyPages {
    /** As its page has it. */
    record View(String title, String text) {}

    @ExceptionHandler(CatalogueUnready.class)
    Page unready(HttpServletResponse response, Words w) {
        response.setHeader("Retry-After", String.valueOf(CatalogueUnready.RETRY_SECONDS));
        View view = new View(w.say("opendata.unready.title"), w.say("opendata.unready.text"));
        return Page.of("opendata/shown/unready", view)
                .title(view.title())
                .nav(DataPlace.KEY)
                .status(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
