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
    private final TableCopies copies;

    WholeForm(TableShelf shelf, TableCopies copies) {
        this.shelf = shelf;
        this.copies = copies;
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
        String ending = form.ending().replace("excel.", "");
        send(name + "." + ending, form.mediaType(), response, writing);
    }

    /**
     * The same in a form that is none of those of a page.
     *
     * @param file its name with its ending
     */
    public void send(String file, String mediaType, HttpServletResponse response, Writing writing)
            throws IOException {
        Path draft = shelf.draft(".form");
        try {
            try (OutputStream out = shelf.writing(draft)) {
                writing.to(out);
            }
            send(draft, file, mediaType, response);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Sends the table of a version as it is kept. */
    public void send(String name, Version version, HttpServletResponse response)
            throws IOException {
        Path whole = copies.of(version.file().digest());
        TableForm form = TableForm.PARQUET;
        send(whole, name + "." + form.ending(), form.mediaType(), response);
    }

    private static void send(
            Path whole, String file, String mediaType, HttpServletResponse response)
            throws IOException {
        boolean text = mediaType.startsWith("text/");
        response.setContentType(mediaType + (text ? ";charset=UTF-8" : ""));
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setContentLengthLong(Files.size(whole));
        try (InputStream in = Files.newInputStream(whole)) {
            in.transferTo(response.getOutputStream());
        }
    }
}
