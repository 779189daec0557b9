package org.parvis.platform;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Which modules this installation does without: {@code parvis.modules.<name>=false}. */
public final class Modules {
    private static final String PREFIX = "parvis.modules";
    private static final String HOUSE = "org.parvis.";

    private final Set<String> off;

    private Modules(Set<String> off) {
        this.off = off;
    }

    /**
     * As the installation is set.
     *
     * @throws StartRefused when it names a module that is not there, that is part of the kernel, or
     *     that another one needs
     */
    static Modules of(Environment environment) {
        Map<String, String> said =
                Binder.get(environment).bindOrCreate("parvis", ModuleSettings.class).modules();
        if (said.isEmpty()) {
            return new Modules(Set.of());
        }
        Set<String> off =
                said.entrySet().stream()
                        .filter(one -> !yes(one.getKey(), one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        ModuleNeeds.read().check(said.keySet(), off);
        return new Modules(off);
    }

    private static boolean yes(String module, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new StartRefused(
                            "%s is true or false, and not %s"
                                    .formatted(setting(module), value.isEmpty() ? "empty" : value));
        };
    }

    static String setting(String module) {
        return PREFIX + "." + module;
    }

    /** Whether that module is on; so is what is no module. */
    public boolean on(String module) {
        return !off.contains(module);
    }

    /** Whether the installation does without none. */
    public boolean allOn() {
        return off.isEmpty();
    }

    /** Whether the module of that class is on; so is a class of elsewhere. */
    boolean holds(String type) {
        if (!type.startsWith(HOUSE)) {
            return true;
        }
        int end = type.indexOf('.', HOUSE.length());
        return end < 0 || on(type.substring(HOUSE.length(), end));
    }
}
