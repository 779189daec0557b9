package org.parvis.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.JournalSearch;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;

/**
 * What is looked for in the journal, as it was typed and as it was read.
 *
 * @param before the row after which the page begins, going back in time
 */
record JournalAsked(
        String person,
        String agent,
        String file,
        String from,
        String until,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        UUID before,
        List<FieldError> errors) {
    private static final int LONGEST = 100;

    static JournalAsked of(
            String person,
            String agent,
            String file,
            String from,
            String until,
            @Nullable String before,
            Words w) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate firstDay = day(from, "from", errors, w);
        LocalDate lastDay = day(until, "until", errors, w);
        return new JournalAsked(
                cut(person),
                cut(agent),
                cut(file),
                cut(from),
                cut(until),
                firstDay,
                lastDay,
                before(before),
                List.copyOf(errors));
    }

    private static String cut(String text) {
        String clean = text.strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static @Nullable LocalDate day(
            String text, String field, List<FieldError> errors, Words w) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, w.say("privacy.journal.badDay")));
            return null;
        }
    }

    private static UUID before(@Nullable String text) {
        return text == null ? JournalSearch.LAST : Ids.read(text).orElse(JournalSearch.LAST);
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    /** The query of an address that asks the same, from another row on. */
    String address(@Nullable UUID from) {
        StringBuilder query = new StringBuilder("?");
        add(query, "person", person);
        add(query, "agent", agent);
        add(query, "file", file);
        add(query, "from", this.from);
        add(query, "until", until);
        add(query, "before", from == null ? "" : from.toString());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.length() == 1 ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
