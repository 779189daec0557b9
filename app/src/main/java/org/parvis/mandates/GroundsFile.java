package org.parvis.mandates;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/** Reads {@code mandates/grounds.yaml}; refuses it whole, with the line of what is wrong. */
final class GroundsFile {
    static final String NAME = "mandates/grounds.yaml";
    private static final int LONGEST_MONTHS = 240;
    private static final int MAJORITY = 18;
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "name",
                    "says",
                    "for",
                    "acts",
                    "longest-months",
                    "firms",
                    "needs",
                    "decided-by",
                    "consult-from-age",
                    "sources",
                    "to-confirm");

    private GroundsFile() {}

    static Outcome<Map<String, Ground>> read(String text) {
        try {
            YamlFile file = YamlFile.read(NAME, text);
            file.only(Set.of("grounds"));
            Map<String, Ground> grounds = new LinkedHashMap<>();
            for (YamlFile item : file.maps("grounds")) {
                Ground ground = ground(item);
                if (grounds.put(ground.code(), ground) != null) {
                    throw item.refuse("platform.file.twice", ground.code());
                }
                item.declares(PackThing.GROUND, ground.code());
            }
            if (grounds.isEmpty()) {
                throw file.refuse("platform.file.missing", "grounds");
            }
            return Outcome.ok(grounds);
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }

    private static Ground ground(YamlFile item) {
        item.only(KEYS);
        Ground ground =
                new Ground(
                        item.as("code", GroundsFile::code),
                        item.words("name"),
                        item.words("says"),
                        several(item, "for", PrincipalKind.class),
                        several(item, "acts", Act.class),
                        item.as("longest-months", months -> within(months, LONGEST_MONTHS)),
                        item.has("firms") && item.yes("firms"),
                        several(item, "needs", Ground.Need.class),
                        item.has("decided-by") ? item.naming(PackThing.BODY, "decided-by") : null,
                        item.has("consult-from-age")
                                ? item.as("consult-from-age", age -> within(age, MAJORITY))
                                : null,
                        item.maps("sources").stream().map(GroundsFile::source).toList(),
                        item.maps("to-confirm").stream().map(YamlFile::words).toList());
        coherent(item, ground);
        return ground;
    }

    /** What no pack may declare, whatever its author meant. */
    private static void coherent(YamlFile item, Ground ground) {
        if (ground.sources().isEmpty() && ground.toConfirm().isEmpty()) {
            throw item.refuse("platform.file.missing", "sources");
        }
        if (!ground.needs(Ground.Need.CONSENT) && !ground.needs(Ground.Need.DECISION)) {
            throw item.refuse("mandates.file.nobodySaysYes", ground.code());
        }
        if (ground.needs(Ground.Need.DECISION) && !ground.needs(Ground.Need.PROOF)) {
            throw item.refuse("mandates.file.decisionWithoutProof", ground.code());
        }
        if (ground.needs(Ground.Need.DECISION) != (ground.decidedBy() != null)) {
            throw item.refuse("mandates.file.decidedByWhom", ground.code());
        }
        if (ground.needs(Ground.Need.CONSENT) && ground.kinds().contains(PrincipalKind.CHILD)) {
            throw item.refuse("mandates.file.childCannotConsent", ground.code());
        }
        if (ground.acts().contains(Act.SIGN) && !ground.acts().contains(Act.RECEIVE)) {
            throw item.refuse("mandates.file.signsUnread", ground.code());
        }
        if (ground.firms() && !ground.needs(Ground.Need.CONSENT)) {
            throw item.refuse("mandates.file.firmsByConsent", ground.code());
        }
        if (ground.acts().contains(Act.ADMINISTER)
                && !ground.kinds().equals(Set.of(PrincipalKind.BUSINESS))) {
            throw item.refuse("mandates.file.administersPeople", ground.code());
        }
        if (ground.acts().contains(Act.REPRESENT)
                && !ground.kinds().equals(Set.of(PrincipalKind.BUSINESS))) {
            throw item.refuse("mandates.file.representsPeople", ground.code());
        }
    }

    private static <E extends Enum<E>> Set<E> several(YamlFile item, String key, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String text : item.texts(key)) {
            found.add(
                    one(text, type).orElseThrow(() -> item.refuse("platform.file.badValue", key)));
        }
        if (found.isEmpty()) {
            throw item.refuse("platform.file.missing", key);
        }
        return found;
    }

    private static <E extends Enum<E>> Optional<E> one(String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Ground.Source source(YamlFile item) {
        item.only(Set.of("fr", "en", "url", "verified"));
        URI url = item.has("url") ? item.link("url") : null;
        return new Ground.Source(
                LocalizedText.of(item.text("fr"), item.text("en")), url, item.yes("verified"));
    }

    private static String code(String text) {
        if (!text.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int within(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
