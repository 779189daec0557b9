package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a merchant, as both read it.
 *
 * @param consumer the name of whoever asks
 * @param merchant the name of whoever is asked
 * @param subject the field, by its code in the form
 * @param paid what the purchase cost, in cents
 * @param remedies what would settle it, by kind; any of them, or several
 * @param asked the sum that would settle it, in cents; none where no money is asked for
 * @param by until when it should be done; none where they do not say
 * @param words what else would settle it; empty where there is nothing
 */
public record Claim(
        String consumer,
        String merchant,
        String subject,
        String problem,
        @Nullable LocalDate boughtOn,
        @Nullable Long paid,
        List<Promise.Kind> remedies,
        @Nullable Long asked,
        @Nullable LocalDate by,
        String words) {
    public Claim {
        remedies = List.copyOf(remedies);
    }

    /** The name of that side; a mediator has none of it. */
    public String name(Side side) {
        return switch (side) {
            case CONSUMER -> consumer;
            case MERCHANT -> merchant;
            case MEDIATOR -> "";
        };
    }
}
