package org.parvis.content.writing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.parvis.content.pictures.PictureFile;
import org.parvis.kernel.Outcome;
import org.parvis.platform.words.FileNames;

/** A picture as its form brings it, also when it is too large to be read. */
final class ComingPicture {
    private static final String FILE = "file";
    private static final int MEGA = 1_000_000;

    private ComingPicture() {}

    static Outcome<BodyPictures.Given> given(HttpServletRequest request) {
        try {
            Part file = request.getPart(FILE);
            String name = file == null ? null : file.getSubmittedFileName();
            if (file == null || name == null || name.isBlank()) {
                return Outcome.refused("pages.picture.refused.none");
            }
            String clean = FileNames.clean(name);
            if (file.getSize() > PictureFile.LARGEST) {
                return large(clean);
            }
            return Outcome.ok(
                    new BodyPictures.Given(
                            clean,
                            () -> bytes(file),
                            typed(request, "name"),
                            typed(request, "credit")));
        } catch (IOException | ServletException | IllegalStateException unread) {
            return large("none");
        }
    }

    private static byte[] bytes(Part file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static <T> Outcome<T> large(String name) {
        return Outcome.refused("content.picture.large", name, 1, PictureFile.LARGEST / MEGA);
    }

    /** Nothing of a request that was too large to be read. */
    static String typed(HttpServletRequest request, String field) {
        try {
            String value = request.getParameter(field);
            return value == null ? "" : value.strip().replaceAll("\\p{Cntrl}+", " ");
        } catch (RuntimeException unread) {
            return "";
        }
    }
}
