package org.parvis.opendata.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A table in the form that somebody needs, with the conditions of the page that it was taken on.
 */
@Controller
class TableForms {
    private final PublishedData data;
    private final TableWriting writing;
    private final TableShelf shelf;

    TableForms(PublishedData data, TableWriting writing, TableShelf shelf) {
        this.data = data;
        this.writing = writing;
        this.shelf = shelf;
    }

    @GetMapping({
        "/fr/donnees/{name}/{number}/table.{format}",
        "/en/data/{name}/{number}/table.{format}"
    })
    void table(
            @PathVariable String name,
            @PathVariable String number,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            HttpServletResponse response)
            throws IOException {
        Version version = DatasetPages.number(data, name, number);
        TableForm form =
                TableForm.of(format)
                        .filter(one -> one.has(version))
                        .orElseThrow(DatasetPages::absent);
        Asked asked = Asked.of(version, query);
        if (!asked.unread().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (form != TableForm.PARQUET) {
            made(asked, form, response);
        } else if (asked.filtered()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        } else {
            send(shelf.path(version.file().digest()), version, form, response);
        }
    }

    private void write(Asked asked, TableForm form, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> writing.csv(asked, out);
            case EXCEL_CSV -> writing.frenchCsv(asked, out);
            case JSON -> writing.json(asked, out);
            case XLSX -> writing.xlsx(asked, out);
            case GEOJSON -> {
                Coordinates place =
                        Coordinates.of(asked.version()).orElseThrow(DatasetPages::absent);
                writing.geojson(asked, place, out);
            }
            case PARQUET -> throw new IllegalArgumentException("kept as it is");
        }
    }

    /**
     * Makes the whole form before the first byte is sent: whoever takes it slowly keeps nobody else
     * from asking.
     */
    private void made(Asked asked, TableForm form, HttpServletResponse response)
            throws IOException {
        Path draft = shelf.draft(".form");
        try {
            try (OutputStream out = shelf.writing(draft)) {
                write(asked, form, out);
            }
            send(draft, asked.version(), form, response);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Says what it is only once it is whole: what goes wrong before is told on a page. */
    private static void send(
            Path whole, Version version, TableForm form, HttpServletResponse response)
            throws IOException {
        boolean text = form.mediaType().startsWith("text/");
        response.setContentType(form.mediaType() + (text ? ";charset=UTF-8" : ""));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + version.name()
                        + "-"
                        + version.number()
                        + "."
                        + form.ending().replace("excel.", "")
                        + "\"");
        response.setContentLengthLong(Files.size(whole));
        try (InputStream in = Files.newInputStream(whole)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
