package org.parvis.forms.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;

/**
 * What a module tells before a form is sent, as a bean of that module: it stands where the answers
 * are read again, above the button that sends. What is paid, what is booked.
 */
public interface ToldBeforeSending {
    /** Nothing where these answers call for nothing. */
    Optional<Told> told(
            ServiceRules rules, Map<String, ? extends @Nullable Object> answers, Words words);

    /** A heading, its lines, and a sentence on what follows. */
    record Told(String title, List<SummaryRow> rows, String says) {}
}
