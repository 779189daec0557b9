package org.parvis.catalogue.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Canonical;
import org.parvis.catalogue.Outline;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.LocalizedText;

/**
 * How far the translations of a version are. A text is stale when its French changed since the
 * version in force and its translation did not, unless somebody found that it still holds: they
 * confirmed this translation of that French text, both known by their digests.
 */
record Translations(int texts, List<Gap> gaps) {
    enum State {
        MISSING,
        STALE
    }

    /**
     * A text that waits for its translation.
     *
     * @param was the French text that was translated; none when nothing was
     */
    record Gap(
            State state,
            String lang,
            List<Outline.Step> path,
            String french,
            @Nullable String was,
            @Nullable String text) {

        String key() {
            return Outline.key(path);
        }

        byte[] source() {
            return digest(french);
        }

        byte[] target() {
            return digest(Objects.requireNonNull(text));
        }
    }

    /**
     * The state of a version beside the one in force.
     *
     * @param confirmed the pairs that somebody found still right
     */
    static Translations of(
            ServiceDefinition service, @Nullable ServiceDefinition inForce, Set<String> confirmed) {
        Map<String, Outline.Entry> before =
                inForce == null ? Map.of() : Outline.of(inForce).entries();
        List<Gap> gaps = new ArrayList<>();
        int texts = 0;
        for (Outline.Entry entry : Outline.of(service).entries().values()) {
            if (entry.value() instanceof LocalizedText text) {
                texts++;
                LocalizedText was =
                        before.get(entry.key()) instanceof Outline.Entry old
                                        && old.value() instanceof LocalizedText known
                                ? known
                                : LocalizedText.EMPTY;
                for (String lang : service.languages().all()) {
                    Gap gap = gap(entry.path(), lang, text, was);
                    if (gap != null && !(gap.state() == State.STALE && holds(gap, confirmed))) {
                        gaps.add(gap);
                    }
                }
            }
        }
        return new Translations(texts, List.copyOf(gaps));
    }

    private static @Nullable Gap gap(
            List<Outline.Step> path, String lang, LocalizedText text, LocalizedText was) {
        String french = text.in("fr");
        if (!text.has(lang)) {
            return new Gap(State.MISSING, lang, path, french, null, null);
        }
        boolean changed = was.has(lang) && !was.in("fr").equals(french);
        return changed && was.in(lang).equals(text.in(lang)) && !lang.equals("fr")
                ? new Gap(State.STALE, lang, path, french, was.in("fr"), text.in(lang))
                : null;
    }

    private static boolean holds(Gap gap, Set<String> confirmed) {
        HexFormat hex = HexFormat.of();
        return confirmed.contains(
                gap.lang() + " " + hex.formatHex(gap.source()) + " " + hex.formatHex(gap.target()));
    }

    long count(State state) {
        return gaps.stream().filter(gap -> gap.state() == state).count();
    }

    private static byte[] digest(String text) {
        return Canonical.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
