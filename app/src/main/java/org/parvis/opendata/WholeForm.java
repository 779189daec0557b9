package org.parvis.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Sends a table, or what is answered from one, as a file. It is made whole before the first byte is
 * sent: whoever takes it slowly keeps nobody else from asking, and what goes wrong before is told
 * on a page.
 */
@Component
public class WholeForm {
    private final TableShelf shelf;

    WholeForm(TableShelf shelf) {
        this.shelf = shelf;
    }

    /** Writes a form. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * @param name of the file, without its ending
     */
    public void send(String name, TableForm form, HttpServletResponse response, Writing writing)
            throws IOException {
        Path draft = shelf.draft(".form");
        try {
            try (OutputStream out = shelf.writing(draft)) {
                writing.to(out);
            }
            send(draft, name, form, response);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Sends the table of a version as it is kept. */
    public void send(String name, Version version, HttpServletResponse response)
            throws IOException {
        send(shelf.path(version.file().digest()), name, TableForm.PARQUET, response);
    }

    private static void send(Path whole, String name, TableForm form, HttpServletResponse response)
            throws IOException {
        boolean text = form.mediaType().startsWith("text/");
        response.setContentType(form.mediaType() + (text ? ";charset=UTF-8" : ""));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\""
                        + name
                        + "."
                        + form.ending().replace("excel.", "")
                        + "\"");
        response.setContentLengthLong(Files.size(whole));
        try (InputStream in = Files.newInputStream(whole)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
