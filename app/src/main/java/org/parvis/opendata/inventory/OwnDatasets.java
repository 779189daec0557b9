package org.parvis.opendata.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Stored;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The datasets of a body, with the entry of its inventory to which each is tied. */
@Component
class OwnDatasets {
    /** More than a body is asked to choose among at once. */
    private static final int MOST = 1_000;

    private final Scenes scenes;

    OwnDatasets(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * A dataset of the body.
     *
     * @param called its title when anybody may read it
     * @param listed whether the inventory has it
     */
    record Own(UUID id, String name, @Nullable LocalizedText called, boolean listed) {
        boolean published() {
            return called != null;
        }

        /** What it is called: by its public words, else by its address. */
        String title(Words w) {
            return called == null ? name : w.typeset(called.in(w.lang()));
        }
    }

    private static @Nullable LocalizedText called(@Nullable String written) {
        return written == null ? null : Stored.as(LocalizedText.class, written);
    }

    List<Own> of(Actor.Agent by) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        sql.sql(
                                        """
                                        select d.id, d.name,
                                          (select t.description -> 'title' from opendata.versions t
                                            where t.dataset = d.id and not exists (select from opendata.recalls c
                                              where c.dataset = t.dataset and c.number = t.number)
                                            order by t.number desc limit 1) as called,
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
                                                        called(row.getString("called")),
                                                        row.getBoolean("listed")))
                                .list());
    }
}
