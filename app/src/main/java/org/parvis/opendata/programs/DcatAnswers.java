package org.parvis.opendata.programs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Descriptions as they are sent, and the page to which people are led instead. */
final class DcatAnswers {
    private DcatAnswers() {}

    /** In which language somebody reads; French unless they say it. */
    static String language(HttpServletRequest request) {
        return List.of("fr", "en").stream()
                .filter(lang -> lang.equals(request.getLocale().getLanguage()))
                .filter(lang -> request.getHeader("Accept-Language") != null)
                .findFirst()
                .orElse("fr");
    }

    static ResponseEntity<byte[]> led(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    static ResponseEntity<byte[]> written(Model model, DcatForm form) {
        return written(model, form, HttpStatus.OK);
    }

    static ResponseEntity<byte[]> gone(Model model, DcatForm form) {
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
