package org.parvis.opendata.release;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableReading;
import org.parvis.platform.words.FileNames;
import org.parvis.platform.words.FoldedText;
import org.springframework.stereotype.Component;

/** A file as its form brings it, also when it is too large to be read. */
@Component
class ComingFile {
    private static final String FILE = "file";

    private final TableReading reading;

    ComingFile(TableReading reading) {
        this.reading = reading;
    }

    Outcome<Came> read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return Outcome.refused("opendata.refused.none");
        }
        try {
            Part file = request.getPart(FILE);
            String name = file == null ? null : file.getSubmittedFileName();
            if (file == null || name == null || name.isBlank()) {
                return Outcome.refused("opendata.refused.none");
            }
            try (InputStream in = file.getInputStream()) {
                Outcome<Dropped> read = reading.read(in);
                return read.map(table -> new Came(FileNames.clean(name), table));
            }
        } catch (ServletException | IllegalStateException tooLarge) {
            return Outcome.refused("opendata.refused.large", TableReading.MOST_MEGABYTES);
        }
    }

    /** Nothing of a request that was too large to be read. */
    static String typed(HttpServletRequest request, String field) {
        try {
            String value = request.getParameter(field);
            return value == null ? "" : value.strip();
        } catch (RuntimeException unread) {
            return "";
        }
    }

    /** The word of an address that the name of a file makes. */
    static String address(String file) {
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        String plain = FoldedText.of(stem).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+$", "") : plain;
    }
}
