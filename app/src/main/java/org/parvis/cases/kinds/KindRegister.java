package org.parvis.cases.kinds;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.ds.MessageCatalogue;
import org.springframework.stereotype.Component;

/**
 * Every kind of act that this installation knows, by its name. What a module registers wrongly
 * stops the program at its start, in a sentence that says what to change.
 */
@Component
public class KindRegister {
    private static final String HOUSE = "org.parvis.";

    private final Map<String, ActKind<?>> kinds;
    private final Map<String, ActKinds> owners = new HashMap<>();

    public KindRegister(List<ActKinds> modules, MessageCatalogue messages) {
        Map<String, ActKind<?>> all = new LinkedHashMap<>();
        for (ActKinds module : modules) {
            for (ActKind<?> kind : module.kinds()) {
                owned(module, kind);
                worded(kind, messages);
                if (all.put(kind.name(), kind) != null) {
                    throw refused(kind, "is registered twice");
                }
                owners.put(kind.name(), module);
            }
        }
        this.kinds = Collections.unmodifiableMap(all);
    }

    /** Kinds of this module bear no other name before them; those of another module its own. */
    private static void owned(ActKinds module, ActKind<?> kind) {
        String owner = module(module.getClass());
        if (!KindNames.owner(kind.name()).equals(owner)) {
            throw refused(kind, "is registered by the module " + owner + " under another's name");
        }
        if (!module(kind.type()).equals(owner)) {
            throw refused(kind, "is registered by the module " + owner + ", not by its own");
        }
        if (kind.opens() && !KindNames.isOfCases(kind.name())) {
            throw refused(kind, "opens files, which only cases does");
        }
    }

    private static void worded(ActKind<?> kind, MessageCatalogue messages) {
        for (String lang : messages.languages()) {
            for (String key : kind.wordKeys()) {
                if (!messages.forLanguage(lang).has(key)) {
                    throw refused(kind, "has no words in " + lang + " under " + key);
                }
            }
        }
    }

    private static String module(Class<?> type) {
        String place = type.getPackageName();
        return place.startsWith(HOUSE)
                ? place.substring(HOUSE.length()).replaceFirst("\\..*", "")
                : place;
    }

    private static IllegalStateException refused(ActKind<?> kind, String why) {
        return new IllegalStateException(
                "The kind of act " + kind.name() + " (" + kind.type().getName() + ") " + why);
    }

    public Collection<ActKind<?>> all() {
        return kinds.values();
    }

    public Optional<ActKind<?>> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** Whether that registration, and no other that calls itself so, brought the kind. */
    public boolean isOf(ActKinds module, ActKind<?> kind) {
        return owners.get(kind.name()) == module && kinds.get(kind.name()) == kind;
    }

    /** Whether that registration is of the module whose name a role or a term bears. */
    public boolean bearsNameOf(ActKinds module, String name) {
        return owners.containsValue(module)
                && KindNames.owner(name).equals(module(module.getClass()));
    }

    /** Whether what an act says is of a kind that was registered, and not only calls itself so. */
    public boolean knows(Payload said) {
        ActKind<?> kind = said.kind();
        return kinds.get(kind.name()) == kind && kind.type().isInstance(said);
    }

    /** Whether the person of a file is told of such an act when it happens. */
    public boolean notified(String name) {
        return find(name).filter(ActKind::notified).isPresent();
    }
}
