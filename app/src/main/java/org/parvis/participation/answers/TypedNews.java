package org.parvis.participation.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.Commitment.Kind;
import org.parvis.participation.answers.Commitment.News;
import org.parvis.platform.words.TypedDay;

/** What a member types of a commitment: that it was kept, has a new day, or is given up. */
record TypedNews(Map<String, String> fields) {
    static final TypedNews EMPTY = new TypedNews(Map.of());

    private static final int LONGEST = 600;
    private static final int LONGEST_LINK = 500;
    private static final int MOST_YEARS = 30;

    static TypedNews read(Map<String, String[]> parameters) {
        return new TypedNews(Fields.read(parameters).all());
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    TypedDay day() {
        return TypedDay.of("on", this::field);
    }

    /** How much had been said of it when the form was made. */
    int seen() {
        return field("said").matches("\\d{1,2}") ? Integer.parseInt(field("said")) : 0;
    }

    /** Once {@link #errors} finds nothing. */
    News news(LocalDate today) {
        Kind kind = Kind.of(field("kind")).orElseThrow();
        return new News(
                kind,
                kind == Kind.GIVEN_UP ? today : day().read().orElseThrow(),
                LocalizedText.said(field("fr"), field("en")),
                kind == Kind.KEPT && !field("link").isEmpty() ? field("link") : null,
                today);
    }

    List<FieldError> errors(Commitment of, LocalDate today, Words w) {
        List<FieldError> errors = new ArrayList<>();
        Kind kind = Kind.of(field("kind")).orElse(null);
        if (kind == null) {
            errors.add(new FieldError("kind", w.say("participation.answers.error.kind")));
        } else {
            day(kind, of, today, w).ifPresent(errors::add);
        }
        if (field("fr").isEmpty() && field("en").isEmpty()) {
            errors.add(new FieldError("n-fr", w.say("participation.answers.error.news")));
        }
        for (String one : List.of("fr", "en")) {
            if (field(one).length() > LONGEST) {
                errors.add(
                        new FieldError(
                                "n-" + one,
                                w.say("participation.take.long", LONGEST, field(one).length())));
            }
        }
        if (!field("link").isEmpty() && !page(field("link"))) {
            errors.add(new FieldError("link", w.say("participation.answers.error.link")));
        }
        return errors;
    }

    /** What is wrong with the day; nothing when it is right. */
    private Optional<FieldError> day(Kind kind, Commitment of, LocalDate today, Words w) {
        LocalDate day = day().read().orElse(null);
        boolean right =
                switch (kind) {
                    case GIVEN_UP -> true;
                    case KEPT -> day != null && !day.isAfter(today) && !day.isBefore(of.madeOn());
                    case MOVED ->
                            day != null
                                    && day.isAfter(today)
                                    && !day.isAfter(today.plusYears(MOST_YEARS));
                };
        return right
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "on-day",
                                w.say(
                                        "participation.answers.error." + kind.word(),
                                        w.date(today),
                                        w.date(of.madeOn()))));
    }

    private static boolean page(String link) {
        try {
            URI read = new URI(link);
            return link.length() <= LONGEST_LINK
                    && "https".equals(read.getScheme())
                    && read.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
