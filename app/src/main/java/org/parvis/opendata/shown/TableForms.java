package org.parvis.opendata.shown;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.parvis.ds.Words;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.WholeForm;
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
    private final WholeForm forms;

    TableForms(PublishedData data, TableWriting writing, WholeForm forms) {
        this.data = data;
        this.writing = writing;
        this.forms = forms;
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
            Words w,
            HttpServletResponse response)
            throws IOException {
        Version version = data.find(name, number).orElseThrow(DatasetPages::absent);
        TableForm form =
                TableForm.of(format)
                        .filter(one -> one.has(version))
                        .orElseThrow(DatasetPages::absent);
        Asked asked = Asked.of(version, query);
        if (!asked.unread().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String file = version.name() + "-" + version.number();
        if (form != TableForm.PARQUET) {
            forms.send(file, form, response, out -> write(asked, form, w, out));
        } else if (asked.filtered()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        } else {
            forms.send(file, version, response);
        }
    }

    private void write(Asked asked, TableForm form, Words w, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> writing.csv(asked, out);
            case EXCEL_CSV -> writing.frenchCsv(asked, out);
            case JSON -> writing.json(asked, out);
            case XLSX -> writing.xlsx(asked, w, out);
            case GEOJSON -> writing.geojson(asked, out);
            case PARQUET -> throw new IllegalArgumentException("kept as it is");
        }
    }
}
