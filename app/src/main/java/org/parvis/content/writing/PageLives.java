package org.parvis.content.writing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.content.ContentText;
import org.parvis.content.PageKey;
import org.parvis.content.PageStep;
import org.parvis.content.PageTable;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.content.Pages;
import org.parvis.content.Section;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pages that a body answers for, with all that was done to them: those that were edited here,
 * and those that only the folder of the pack has.
 */
@Component
class PageLives {
    private final PageTable table;
    private final Pages pages;
    private final ContentPack pack;
    private final Organizations organizations;
    private final Scenes scenes;
    private final ZoneId zone;

    PageLives(
            PageTable table,
            Pages pages,
            ContentPack pack,
            Organizations organizations,
            Scenes scenes,
            ZoneId zone) {
        this.table = table;
        this.pages = pages;
        this.pack = pack;
        this.organizations = organizations;
        this.scenes = scenes;
        this.zone = zone;
    }

    /** The code of the agent's body, as pages name it. */
    String body(Actor.Agent agent) {
        return organizations.byHome(agent.home()).map(Organization::code).orElse("");
    }

    Optional<PageLife> find(Actor.Agent agent, PageKey key) {
        return scenes.reading(MemberScene.of(agent), sql -> find(sql, agent.home(), key));
    }

    /** In the transaction of whoever acts on it. */
    Optional<PageLife> find(JdbcClient sql, Home home, PageKey key) {
        List<PageVersion> versions = table.versions(sql, key);
        if (versions.isEmpty()) {
            return inFolder(key).filter(one -> one.home().equals(home)).map(PageLives::untouched);
        }
        return versions.getFirst().home().equals(home)
                ? Optional.of(new PageLife(key, home, versions, table.steps(sql, key)))
                : Optional.empty();
    }

    /** Whether a page of that name is there, or was, as far as anybody may know. */
    boolean taken(PageKey key) {
        return pages.folder().find(key, "fr").isPresent()
                || pages.shelf().find(key, "fr").isPresent()
                || pages.shelf().archived().containsKey(key);
    }

    List<PageLife> all(Actor.Agent agent) {
        Home home = agent.home();
        Map<PageKey, List<PageVersion>> edited = new LinkedHashMap<>();
        Map<PageKey, List<PageStep>> steps =
                scenes.reading(
                        MemberScene.of(agent),
                        sql -> {
                            table.versions(sql, home)
                                    .forEach(
                                            one ->
                                                    edited.computeIfAbsent(
                                                                    one.key(),
                                                                    any -> new ArrayList<>())
                                                            .add(one));
                            return table.steps(sql, home);
                        });
        List<PageLife> all = new ArrayList<>();
        edited.forEach(
                (key, versions) ->
                        all.add(
                                new PageLife(
                                        key, home, versions, steps.getOrDefault(key, List.of()))));
        String body = body(agent);
        pages.folder().all().stream()
                .filter(page -> page.lang().equals("fr") && body.equals(answers(page)))
                .filter(page -> !edited.containsKey(page.key()))
                .flatMap(page -> inFolder(page.key()).stream())
                .forEach(version -> all.add(untouched(version)));
        return all;
    }

    private static PageLife untouched(PageVersion folder) {
        return new PageLife(folder.key(), folder.home(), List.of(folder), List.of());
    }

    /** The code of the body that answers for a page; nothing when none does. */
    private static @Nullable String answers(ContentText page) {
        return page.section() == Section.BODIES ? page.stem() : page.body();
    }

    /** What the folder says of a page, as its first version. */
    Optional<PageVersion> inFolder(PageKey key) {
        return pages.folder()
                .find(key, "fr")
                .flatMap(
                        french ->
                                Optional.ofNullable(answers(french))
                                        .flatMap(organizations::byCode)
                                        .map(body -> version(french, body.home())));
    }

    private PageVersion version(ContentText french, Home home) {
        PageKey key = french.key();
        return new PageVersion(
                key,
                home,
                1,
                written(key, "fr").orElseThrow(),
                written(key, "en").orElse(null),
                false,
                null,
                french.reviewed().atStartOfDay(zone).toInstant());
    }

    private Optional<String> written(PageKey key, String lang) {
        String name = key.file(lang);
        return pack.text(key.path(lang)).map(text -> PageText.canonical(name, text));
    }
}
