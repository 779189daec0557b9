package org.parvis.disputes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who looks at a dispute, and who may read what was said there to whom. */
final class DisputeReaders {
    /** Everybody who might look; a consumer comes by an account, and by a code. */
    static final List<String> EVERYBODY =
            List.of(
                    "consumer",
                    "consumer by code",
                    "merchant",
                    "second merchant",
                    "mediator",
                    "new mediator",
                    "support",
                    "ended support",
                    "merchant's support",
                    "other consumer",
                    "other merchant",
                    "other mediator",
                    "opc-agent",
                    "vq-agent",
                    "stranger",
                    "nobody");

    /** What one reads on pages, by the word that stands for it. */
    static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    /** Papers, by the end of their address. */
    static final Map<String, Set<String>> PAPERS = new LinkedHashMap<>();

    private static final Set<String> CONSUMERS = Set.of("consumer", "consumer by code");
    private static final Set<String> MERCHANTS = Set.of("merchant", "second merchant");
    private static final Set<String> SIDES = with(CONSUMERS, MERCHANTS);
    private static final Set<String> MEDIATORS = Set.of("mediator", "new mediator");
    private static final Set<String> TABLE = with(SIDES, MEDIATORS);

    /** Whom a side trusts; that of the merchant also hears what it says in private. */
    static final Set<String> SUPPORTS = Set.of("support", "merchant's support");

    private static final Set<String> READING = with(TABLE, SUPPORTS);
    private static final Set<String> HEARING = with(MERCHANTS, Set.of("merchant's support"));

    static {
        WORDS.put("mot-de-la-reclamation", with(READING, Set.of("opc-agent")));
        WORDS.put("mot-de-la-table", READING);
        WORDS.put("mot-de-l-appui", READING);
        WORDS.put("mot-de-l-offre", READING);
        WORDS.put("=drawn:", Set.of("opc-agent"));
        WORDS.put("mot-prive-consommatrice", with(CONSUMERS, Set.of("mediator")));
        WORDS.put("mot-prive-commerce", with(HEARING, Set.of("mediator")));
        WORDS.put("mot-prive-reponse", with(HEARING, Set.of("mediator")));
        WORDS.put("mot-nouveau", with(CONSUMERS, Set.of("new mediator")));
        PAPERS.put("/entente.pdf", TABLE);
        PAPERS.put("/suspension.pdf", READING);
        PAPERS.put("/suite/participation.pdf", TABLE);
        PAPERS.put("/suite/destruction.pdf", TABLE);
        PAPERS.put("/taux", MERCHANTS);
        PAPERS.put("/suite/tribunal.zip", SIDES);
        PAPERS.put("/suite/petites-creances.pdf", CONSUMERS);
    }

    private DisputeReaders() {}

    private static Set<String> with(Set<String> some, Set<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    /** Whether that one may read it where nothing ended yet. */
    static boolean reads(String who, String what) {
        return Objects.requireNonNullElse(WORDS.get(what), Set.<String>of()).contains(who);
    }

    static boolean gets(String who, String paper) {
        return Objects.requireNonNullElse(PAPERS.get(paper), Set.<String>of()).contains(who);
    }

    /** Whether it was said in private to whoever mediates. */
    static boolean inPrivate(String what) {
        return what.startsWith("mot-prive");
    }
}
