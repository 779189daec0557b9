package org.parvis.forms.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parvis.kernel.LocalizedText;

/**
 * What an answer may depend on beside the question.
 *
 * @param lang language in which it is asked or shown
 * @param today the legal day
 * @param organisations the bodies that offer the service, by code, in the order to show
 * @param own files of the person who answers, when they are signed in
 */
public record Asking(
        String lang,
        LocalDate today,
        Map<String, LocalizedText> organisations,
        Supplier<List<OwnFile>> own) {
    public Asking(String lang, LocalDate today, Map<String, LocalizedText> organisations) {
        this(lang, today, organisations, List::of);
    }

    /** Asked for only by the type that shows them. */
    public List<OwnFile> ownFiles() {
        return own.get();
    }
}
