package org.parvis.catalogue.description;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.LocalizedText;
import org.parvis.organizations.Organization;

/**
 * What a description may say beside what it always says (CPSV-AP 3.2 recommends most of it), and
 * people look for: words by which it is found, whom to call, when, how long, how much.
 */
enum Part {
    KEYWORDS,
    LANGUAGES,
    LAW_READ,
    CONTACT,
    HOURS,
    ADDRESS,
    OTHER_DOORS,
    EVIDENCE,
    TIME,
    PRICE,
    HELP;

    /** The end of the key of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is there; what a body says counts when each that answers says it. */
    boolean in(ServiceDefinition service, List<Organization> bodies) {
        return switch (this) {
            case KEYWORDS -> says(service, service.keywords());
            case LANGUAGES -> service.languages().all().contains("en");
            case LAW_READ ->
                    service.legalBasis().stream().noneMatch(law -> law.citation().toConfirm());
            case CONTACT ->
                    each(bodies.stream().map(body -> body.phone() != null || body.email() != null));
            case HOURS -> each(bodies.stream().map(body -> body.hours() != null));
            case ADDRESS -> each(bodies.stream().map(body -> !body.address().isEmpty()));
            case OTHER_DOORS ->
                    service.start().doors().stream().anyMatch(door -> !door.channel().online());
            case EVIDENCE -> !service.start().needs().isEmpty();
            case TIME -> service.process().term(service.start().term()).isPresent();
            case PRICE -> service.start().costInBrief() != null;
            case HELP -> says(service, service.start().help());
        };
    }

    /** Nobody at all says nothing. */
    private static boolean each(Stream<Boolean> said) {
        List<Boolean> all = said.toList();
        return !all.isEmpty() && !all.contains(false);
    }

    private static boolean says(ServiceDefinition service, @Nullable LocalizedText text) {
        return text != null
                && service.languages().all().stream()
                        .map(lang -> text.texts().get(lang))
                        .noneMatch(said -> Objects.requireNonNullElse(said, "").isBlank());
    }
}
