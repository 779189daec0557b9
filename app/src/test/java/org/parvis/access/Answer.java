package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the program answered, as it came over the wire; names of headers are in small letters. */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** Where a redirect leads, without the address of the program. */
    String location() {
        return header("location").replaceFirst("^http://[^/]+", "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean redirects() {
        return status >= 300 && status < 400;
    }
}
