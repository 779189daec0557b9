package org.parvis.mandates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The mandates of one side. Somebody may act for hundreds: those in force come by pages, by name.
 */
@Component
class MandateLists {
    static final int PAGE = 25;
    private static final int MOST = 200;

    private final Scenes scenes;
    private final Mandates mandates;

    MandateLists(Scenes scenes, Mandates mandates) {
        this.scenes = scenes;
        this.mandates = mandates;
    }

    /** Where a page begins: after that name and number. */
    record After(String name, UUID id) {}

    /** One page, and where the next one begins. */
    record Held(List<Mandate> mandates, @Nullable After next) {}

    /** Those who act, acted or may act for somebody. */
    List<Mandate> given(Proposer by) {
        return scenes.reading(
                by.scene(),
                sql ->
                        sql.sql(
                                        MandateRows.SELECT
                                                + " where principal = ? order by made_at desc, id limit ?")
                                .param(by.id())
                                .param(MOST)
                                .query(MandateRows::mandate)
                                .list());
    }

    /** For whom an account acts today, of those whose name has these words. */
    Held held(UUID account, String words, @Nullable After after) {
        List<Mandate> found =
                scenes.reading(
                        new Scene.Person(account),
                        sql ->
                                sql.sql(
                                                MandateRows.SELECT
                                                        + """
                                                         where holder = :me and standing = 'open'
                                                           and :today between from_day and until_day
                                                           and strpos(lower(principal_name), lower(:words)) > 0
                                                           and (principal_name, id) > (:name, :id)
                                                         order by principal_name, id limit :most
                                                        """)
                                        .param("me", account)
                                        .param("today", mandates.today())
                                        .param("words", words)
                                        .param("name", after == null ? "" : after.name())
                                        .param("id", after == null ? new UUID(0, 0) : after.id())
                                        .param("most", PAGE + 1)
                                        .query(MandateRows::mandate)
                                        .list());
        if (found.size() <= PAGE) {
            return new Held(found, null);
        }
        Mandate last = found.get(PAGE - 1);
        return new Held(found.subList(0, PAGE), new After(last.principalName(), last.id()));
    }

    /** What an account holds that is not in force: it waits, has yet to begin, or is over. */
    List<Mandate> notInForce(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        MandateRows.SELECT
                                                + """
                                                 where holder = :me
                                                   and (standing <> 'open'
                                                     or not :today between from_day and until_day)
                                                 order by made_at desc, id limit :most
                                                """)
                                .param("me", account)
                                .param("today", mandates.today())
                                .param("most", MOST)
                                .query(MandateRows::mandate)
                                .list());
    }

    /** One of them, as its side sees it. */
    Optional<Mandate> find(Proposer by, UUID id) {
        return scenes.reading(by.scene(), sql -> MandateRows.find(sql, id));
    }
}
