package org.parvis.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a page says and never types: the cost and the time of a service, how a body is reached. An
 * author writes {@code {cost access-request}} or {@code {phone ville-quebec}}; whoever reads the
 * page sees what the catalogue says at that moment.
 */
@Component
public class References {
    private static final Pattern WRITTEN =
            Pattern.compile("\\{(cost|time|phone|hours|email|address) ([a-z0-9-]{1,60})}");

    private final Listed services;
    private final Organizations organizations;
    private final Pictures pictures;

    References(Listed services, Organizations organizations, Pictures pictures) {
        this.services = services;
        this.organizations = organizations;
        this.pictures = pictures;
    }

    /** What is referred to. */
    public enum Kind {
        COST,
        TIME,
        PHONE,
        HOURS,
        EMAIL,
        ADDRESS;

        boolean ofService() {
            return this == COST || this == TIME;
        }
    }

    /** One reference as it is written. */
    public record Found(Kind kind, String code) {
        private static Found of(MatchResult match) {
            return new Found(Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), match.group(2));
        }
    }

    public static List<Found> in(String words) {
        return WRITTEN.matcher(words).results().map(Found::of).toList();
    }

    /** Whether there is such a service or body. */
    public boolean known(Found reference) {
        return reference.kind().ofService()
                ? services.known(reference.code())
                : organizations.byCode(reference.code()).isPresent();
    }

    /** Safe markup with what is referred to, and the pictures that everybody may see. */
    public String html(String html, Words w) {
        return html(html, pictures, w);
    }

    /** The same with the pictures of a shelf. */
    String html(String html, PictureShelf shelf, Words w) {
        return FigureMarkup.fill(fill(html, w, HtmlUtils::htmlEscape), shelf, w);
    }

    /** Plain words with what is referred to. */
    String text(String text, Words w) {
        return fill(text, w, said -> said);
    }

    private String fill(String text, Words w, UnaryOperator<String> escape) {
        return text.indexOf('{') < 0
                ? text
                : WRITTEN.matcher(text)
                        .replaceAll(
                                match ->
                                        Matcher.quoteReplacement(
                                                escape.apply(said(Found.of(match), w))));
    }

    private String said(Found reference, Words w) {
        return value(reference, w).orElseGet(() -> w.say("content.reference.none"));
    }

    private Optional<String> value(Found reference, Words w) {
        String code = reference.code();
        return switch (reference.kind()) {
            case COST -> services.row(code, w).map(ServiceRow::cost);
            case TIME -> services.row(code, w).map(ServiceRow::time);
            case PHONE -> of(code, Organization::phone);
            case EMAIL -> of(code, Organization::email);
            case HOURS -> of(code, Organization::hours).map(hours -> hours.in(w.lang()));
            case ADDRESS ->
                    organizations
                            .byCode(code)
                            .map(body -> String.join(", ", body.address()))
                            .filter(address -> !address.isEmpty());
        };
    }

    private <T> Optional<T> of(String code, Function<Organization, @Nullable T> what) {
        return organizations.byCode(code).flatMap(body -> Optional.ofNullable(what.apply(body)));
    }
}
