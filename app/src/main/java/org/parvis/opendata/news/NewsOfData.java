package org.parvis.opendata.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.SeriesData;
import org.parvis.opendata.Version;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.news.HappeningTable.Scope;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The newest of what happened to data, for anybody. */
@Component
class NewsOfData {
    static final int MOST = 50;

    private final CatalogueIndex index;
    private final Organizations organizations;
    private final HappeningTable table;
    private final Scenes scenes;

    NewsOfData(
            CatalogueIndex index,
            Organizations organizations,
            HappeningTable table,
            Scenes scenes) {
        this.index = index;
        this.organizations = organizations;
        this.table = table;
        this.scenes = scenes;
    }

    /** Of a dataset; nothing when there is none, or none of it was ever public. */
    List<Happening> of(String name) {
        return read(new Scope(null, name, null));
    }

    /** Of the datasets of a series. */
    List<Happening> of(SeriesData.Whole series) {
        Set<UUID> members =
                series.members().stream().map(Version::dataset).collect(Collectors.toSet());
        return read(new Scope(series.home(), null, members)).stream()
                .filter(one -> members.contains(one.about().dataset()))
                .toList();
    }

    /** Of the datasets that somebody looks for; nothing for a body that is none. */
    List<Happening> of(Wanted wanted) {
        Home home = home(wanted.body());
        if (home == null && !wanted.body().isEmpty()) {
            return List.of();
        }
        if (wanted.anything()) {
            return read(new Scope(null, null, null));
        }
        if (wanted.theme().isEmpty() && wanted.words().isEmpty()) {
            return both(new Scope(home, null, null));
        }
        Set<UUID> wantedOnes = index.ids(wanted.narrowed(home));
        return both(new Scope(home, null, wantedOnes)).stream()
                .filter(
                        one ->
                                wantedOnes.contains(one.about().dataset())
                                        || wanted.takesTitle(one.about().title()))
                .toList();
    }

    /** Of ours, and of those that other catalogues have: neither pushes the other out. */
    private List<Happening> both(Scope scope) {
        List<Happening> all = new ArrayList<>(read(scope));
        all.addAll(scenes.reading(new Scene.Reader(), sql -> table.elsewhere(sql, scope, MOST)));
        all.sort(Comparator.comparing((Happening one) -> one.about().at()).reversed());
        return all;
    }

    private @Nullable Home home(String body) {
        return organizations.byCode(body).map(Organization::home).orElse(null);
    }

    private List<Happening> read(Scope scope) {
        return scenes.reading(new Scene.Reader(), sql -> table.newest(sql, scope, MOST));
    }
}
