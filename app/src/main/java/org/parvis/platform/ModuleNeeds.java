package org.parvis.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** Which module needs which, as their {@code package-info} say. */
final class ModuleNeeds {
    private static final String PACKAGES = "classpath*:org/parvis/*/package-info.class";

    private final Map<String, One> modules;

    ModuleNeeds(Map<String, One> modules) {
        this.modules = modules;
    }

    /** What its package says of one. */
    record One(boolean switchable, Set<String> needs) {
        static One of(Class<?> info) {
            ApplicationModule module = info.getAnnotation(ApplicationModule.class);
            return new One(
                    info.isAnnotationPresent(Switchable.class),
                    module == null
                            ? Set.of()
                            : Arrays.stream(module.allowedDependencies())
                                    .map(One::module)
                                    .collect(Collectors.toSet()));
        }

        /** Without the name of what it shows: {@code catalogue :: spi}. */
        private static String module(String dependency) {
            int shown = dependency.indexOf("::");
            return (shown < 0 ? dependency : dependency.substring(0, shown)).strip();
        }
    }

    static ModuleNeeds read() {
        try {
            Map<String, One> found = new TreeMap<>();
            for (Resource info : new PathMatchingResourcePatternResolver().getResources(PACKAGES)) {
                String module = module(info.getURI());
                found.put(module, One.of(Class.forName("org.parvis." + module + ".package-info")));
            }
            return new ModuleNeeds(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder in which it lies, in a jar or outside. */
    private static String module(URI info) {
        String path = info.getSchemeSpecificPart();
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /**
     * Whether an installation can be so.
     *
     * @throws StartRefused when it cannot, with what to change
     */
    void check(Collection<String> named, Set<String> off) {
        named.stream().sorted().forEach(this::checkThere);
        off.stream().sorted().forEach(module -> checkOff(module, off));
    }

    private void checkThere(String module) {
        if (!modules.containsKey(module)) {
            throw new StartRefused(
                    "There is no module \"%s\", as %s says. %s"
                            .formatted(module, Modules.setting(module), said()));
        }
    }

    private void checkOff(String module, Set<String> off) {
        if (!switchable(modules.get(module))) {
            throw new StartRefused(
                    "The module \"%s\" is part of the kernel: take %s=false away. %s"
                            .formatted(module, Modules.setting(module), said()));
        }
        modules.forEach(
                (name, other) -> {
                    if (!off.contains(name) && other.needs().contains(module)) {
                        throw new StartRefused(
                                "The module \"%s\" is on and needs \"%s\": say %s=false too, or take %s=false away"
                                        .formatted(
                                                name,
                                                module,
                                                Modules.setting(name),
                                                Modules.setting(module)));
                    }
                });
    }

    private static boolean switchable(@Nullable One module) {
        return module != null && module.switchable();
    }

    private String said() {
        return "Those that may be switched off: " + String.join(", ", switchable());
    }

    /** The names of those that an installation may do without. */
    List<String> switchable() {
        return modules.entrySet().stream()
                .filter(one -> one.getValue().switchable())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
