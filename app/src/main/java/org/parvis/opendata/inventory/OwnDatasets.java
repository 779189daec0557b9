package org.parvis.opendata.inventory;

import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The datasets of a body, with the entry of its inventory to which each is tied. */
@Component
class OwnDatasets {
    /** More than a body is asked to choose among at once. */
    private static final int MOST = 1_000;

    private final Scenes scenes;
    private final PublishedData published;

    OwnDatasets(Scenes scenes, PublishedData published) {
        this.scenes = scenes;
        this.published = published;
    }

    /**
     * A dataset of the body.
     *
     * @param listed whether the inventory has it
     */
    record Own(UUID id, String name, boolean published, boolean listed) {}

    List<Own> of(Actor.Agent by) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        sql.sql(
                                        """
                                        select d.id, d.name, d.id in (select p.dataset from opendata.public_datasets() p) as published,
                                          exists (select from opendata.held h
                                            where h.dataset = d.id and h.gone_on is null) as listed
                                        from opendata.datasets d where d.home = ? order by d.name limit ?
                                        """)
                                .param(by.home().id())
                                .param(MOST)
                                .query(
                                        (row, n) ->
                                                new Own(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("name"),
                                                        row.getBoolean("published"),
                                                        row.getBoolean("listed")))
                                .list());
    }

    /** What it is called: by its public words, else by its address. */
    String title(String name, Words w) {
        return published
                .find(name)
                .map(Version::description)
                .map(words -> w.typeset(words.title().in(w.lang())))
                .orElse(name);
    }
}
