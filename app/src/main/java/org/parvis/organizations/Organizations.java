package org.parvis.organizations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Home;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The public bodies, in memory: who they are today. */
@Component
public class Organizations {
    private record Known(
            Map<Home, Organization> byHome,
            Map<String, Organization> byCode,
            List<Organization> all) {}

    private final Scenes scenes;
    private volatile Known known = new Known(Map.of(), Map.of(), List.of());

    Organizations(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        publications.onChange(this::load);
    }

    /** The body that keeps its data there; also a retired one, whose files stay readable. */
    public Optional<Organization> byHome(Home home) {
        return Optional.ofNullable(known.byHome().get(home));
    }

    public Optional<Organization> byCode(String code) {
        return Optional.ofNullable(known.byCode().get(code));
    }

    /** The bodies in service, by name. */
    public List<Organization> all() {
        return known.all();
    }

    void load() {
        List<Organization> stored =
                scenes.reading(
                        new Scene.Reader(),
                        jdbc ->
                                jdbc.sql("select definition, retired from organizations.bodies")
                                        .query(
                                                (rows, i) -> {
                                                    Organization one =
                                                            Stored.organization(
                                                                    rows.getString("definition"));
                                                    return rows.getBoolean("retired")
                                                            ? one.retire()
                                                            : one;
                                                })
                                        .list());
        Map<Home, Organization> byHome = new HashMap<>();
        Map<String, Organization> byCode = new HashMap<>();
        for (Organization one : stored) {
            byHome.put(one.home(), one);
            byCode.put(one.code(), one);
        }
        List<Organization> all =
                stored.stream()
                        .filter(one -> !one.retired())
                        .sorted(Comparator.comparing(one -> one.name().in("fr")))
                        .toList();
        known = new Known(Map.copyOf(byHome), Map.copyOf(byCode), all);
    }
}
