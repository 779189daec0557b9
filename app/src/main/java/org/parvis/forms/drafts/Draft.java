package org.parvis.forms.drafts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.OnBehalfOf;

/**
 * Something being filled in.
 *
 * @param typed what was typed, by question, valid or not
 * @param revision how often it was kept: who keeps it from an older one first reads what changed
 * @param beside what is proposed and where answers came from
 * @param whom for whom it is, when it is for somebody else than who fills it in
 * @param hand in whose hands it is: what these may not write never changes here
 * @param moved the move that took it to another version, until its person was told
 */
public record Draft(
        UUID id,
        String service,
        int version,
        String lang,
        @Nullable UUID account,
        Map<String, Typed> typed,
        Instant savedAt,
        Instant expiresAt,
        int revision,
        Beside beside,
        Hand hand,
        @Nullable OnBehalfOf whom,
        @Nullable UUID moved) {
    public Draft {
        typed = Map.copyOf(typed);
    }

    /** A new one, in the hands of its owner: what these may not write is not taken along. */
    static Draft begun(
            UUID id,
            ServiceDefinition service,
            String lang,
            @Nullable UUID account,
            @Nullable OnBehalfOf whom,
            Map<String, Typed> typed,
            Beside beside,
            Instant now,
            Instant until) {
        Hand hand = Hand.owner(service.form());
        Map<String, Typed> own = new LinkedHashMap<>(typed);
        own.keySet().removeIf(question -> !hand.mayWrite(question));
        return new Draft(
                id,
                service.code(),
                service.version(),
                lang,
                account,
                own,
                now,
                until,
                1,
                beside,
                hand,
                whom,
                null);
    }

    Draft with(Map<String, Typed> more, Instant now, Instant expires) {
        Map<String, Typed> all = new LinkedHashMap<>(typed);
        more.forEach(
                (question, text) -> {
                    if (hand.mayWrite(question)) {
                        all.put(question, text);
                    }
                });
        all.values().removeIf(Typed::isEmpty);
        Instant kept = expires.isAfter(expiresAt) ? expires : expiresAt;
        return new Draft(
                id,
                service,
                version,
                lang,
                account,
                all,
                now,
                kept,
                revision + 1,
                beside,
                hand,
                whom,
                moved);
    }

    /** As it would stand with those answers; it is not kept. */
    public Draft saying(Map<String, Typed> more) {
        return with(more, savedAt, expiresAt);
    }

    Draft ownedBy(@Nullable UUID person) {
        return account != null || person == null
                ? this
                : new Draft(
                        id, service, version, lang, person, typed, savedAt, expiresAt, revision,
                        beside, hand, whom, moved);
    }

    /** The same in the name of another account, under its own mandate for the same one. */
    Draft by(UUID person, OnBehalfOf under) {
        return new Draft(
                id, service, version, lang, person, typed, savedAt, expiresAt, revision, beside,
                hand, under, moved);
    }

    public Draft in(Hand other) {
        return new Draft(
                id, service, version, lang, account, typed, savedAt, expiresAt, revision, beside,
                other, whom, moved);
    }

    /** The same, with more known of where its answers came from. */
    public Draft beside(Beside other) {
        return new Draft(
                id, service, version, lang, account, typed, savedAt, expiresAt, revision, other,
                hand, whom, moved);
    }
}
