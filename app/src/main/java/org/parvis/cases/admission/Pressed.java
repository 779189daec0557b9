package org.parvis.cases.admission;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Entering;
import org.parvis.kernel.Ids;

/**
 * Reads which press of a button a request carries, from the number that its page was drawn with.
 */
final class Pressed {
    private Pressed() {}

    /** None when its page was drawn without one. */
    static Entering.@Nullable Sending in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(Entering.Sending.FIELD))
                .flatMap(Ids::read)
                .map(
                        page ->
                                Entering.Sending.of(
                                        page,
                                        request.getRequestURI(),
                                        request.getParameterMap(),
                                        files(request)))
                .orElse(null);
    }

    private static List<String> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .filter(Objects::nonNull)
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException | UncheckedIOException | ServletException | IllegalStateException e) {
            // too large to be read: whoever takes the files says so
            return List.of();
        }
    }
}
