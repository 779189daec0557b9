package org.parvis.opendata.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parvis.opendata.PublishedData;
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

    /** Writes a form of a table. */
    @FunctionalInterface
    private interface Making {
        void write(OutputStream out) throws IOException;
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
        Asked asked = Asked.of(version, query);
        if (!asked.unread().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (format.equals("parquet")) {
            head(response, version, format, "application/vnd.apache.parquet");
            response.setContentLengthLong(version.file().bytes());
            shelf.copy(version.file().digest(), response.getOutputStream());
            return;
        }
        Making making = making(asked, format);
        head(response, version, format, type(format));
        made(response, making);
    }

    private Making making(Asked asked, String format) {
        Version version = asked.version();
        return switch (format) {
            case "csv" -> out -> writing.csv(asked, false, out);
            case "excel.csv" -> out -> writing.csv(asked, true, out);
            case "json" -> out -> writing.json(asked, out);
            case "geojson" -> {
                PointMap.Place place = PointMap.Place.of(version).orElseThrow(DatasetPages::absent);
                yield out -> writing.geojson(asked, place, out);
            }
            case "xlsx" -> {
                if (version.file().rows() >= TableWriting.SHEET) {
                    throw DatasetPages.absent();
                }
                yield out -> writing.xlsx(asked, out);
            }
            default -> throw DatasetPages.absent();
        };
    }

    private static String type(String format) {
        return switch (format) {
            case "json" -> "application/json";
            case "geojson" -> "application/geo+json";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "text/csv;charset=UTF-8";
        };
    }

    private static void head(
            HttpServletResponse response, Version version, String format, String type) {
        String ending = format.equals("excel.csv") ? "csv" : format;
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + version.name()
                        + "-"
                        + version.number()
                        + "."
                        + ending
                        + "\"");
    }

    /**
     * Makes the whole form before the first byte is sent: whoever takes it slowly keeps nobody else
     * from asking.
     */
    private void made(HttpServletResponse response, Making making) throws IOException {
        Path draft = shelf.draft(".form");
        try {
            try (OutputStream out = shelf.writing(draft)) {
                making.write(out);
            }
            response.setContentLengthLong(Files.size(draft));
            shelf.send(draft, response.getOutputStream());
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
