package org.parvis.cases.acts;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every kind of act by its name: what reads an act, tells it or lets it leave asks here, so that
 * nothing is decided about a kind anywhere but where it is defined.
 */
public final class ActKinds {
    private static final Map<String, ActKind> ALL = all(ActContent.class);

    private ActKinds() {}

    static Collection<ActKind> all() {
        return ALL.values();
    }

    public static ActKind of(String name) {
        ActKind kind = ALL.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("Unknown kind of act: " + name);
        }
        return kind;
    }

    /** Whether the person of a file is told of such an act when it happens. */
    public static boolean notified(String name) {
        ActKind kind = ALL.get(name);
        return kind != null && kind.notified();
    }

    /** A change of decision bears the change's name; every other record its own. */
    private static Map<String, ActKind> all(Class<ActContent> root) {
        Map<String, ActKind> kinds = new LinkedHashMap<>();
        Stream.concat(
                        DecisionChange.acts().stream()
                                .map(act -> ActKind.of(act, AfterAct.DecisionChanged.class)),
                        records(root)
                                .filter(type -> type != AfterAct.DecisionChanged.class)
                                .map(ActKind::of))
                .forEach(kind -> kinds.put(kind.name(), kind));
        return Collections.unmodifiableMap(kinds);
    }

    private static Stream<Class<? extends ActContent>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ActKinds::records)
                : Stream.of(type.asSubclass(ActContent.class));
    }
}
