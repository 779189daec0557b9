package org.parvis.opendata.news;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
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

    private final PublishedData data;
    private final Organizations organizations;
    private final HappeningTable table;
    private final Scenes scenes;
    private volatile Texts texts = new Texts(List.of(), List.of());

    NewsOfData(
            PublishedData data, Organizations organizations, HappeningTable table, Scenes scenes) {
        this.data = data;
        this.organizations = organizations;
        this.table = table;
        this.scenes = scenes;
    }

    /** Of a dataset; nothing when there is none, or none of it was ever public. */
    List<Happening> of(String name) {
        return read(new Scope(null, name, null));
    }

    /** Of the datasets that somebody looks for; nothing for a body that is none. */
    List<Happening> of(Wanted wanted) {
        Home home = home(wanted.body());
        if (home == null && !wanted.body().isEmpty()) {
            return List.of();
        }
        if (wanted.theme().isEmpty() && wanted.words().isEmpty()) {
            return read(new Scope(home, null, null));
        }
        Wanted.Taking taking = wanted.taking();
        Set<UUID> wantedOnes =
                texts().stream()
                        .filter(one -> taking.takes(one.themes(), one.text()))
                        .map(Text::dataset)
                        .collect(Collectors.toSet());
        return read(new Scope(home, null, wantedOnes)).stream()
                .filter(
                        one ->
                                wantedOnes.contains(one.about().dataset())
                                        || taking.takesTitle(one.about().title()))
                .toList();
    }

    /** What is said of a dataset, as words are compared with it. */
    private record Text(UUID dataset, List<String> themes, String text) {
        static Text of(Version one) {
            return new Text(
                    one.dataset(), one.description().themes(), Wanted.text(one.description()));
        }
    }

    /** What is said of all that is public, for as long as nothing changes. */
    private record Texts(List<Version> all, List<Text> said) {}

    @SuppressWarnings("ReferenceEquality") // what is public is another list each time
    private List<Text> texts() {
        List<Version> all = data.all();
        Texts now = texts;
        if (now.all() != all) {
            now = new Texts(all, all.stream().map(Text::of).toList());
            texts = now;
        }
        return now.said();
    }

    private @Nullable Home home(String body) {
        return organizations.byCode(body).map(Organization::home).orElse(null);
    }

    private List<Happening> read(Scope scope) {
        return scenes.reading(new Scene.Reader(), sql -> table.newest(sql, scope, MOST));
    }
}
