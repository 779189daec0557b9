package org.parvis.forms;

import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.FollowsAccount;
import org.springframework.stereotype.Component;

/** Drafts go over with the account of who writes them, and so do the receipts of sent ones. */
@Component
class DraftsFollow implements FollowsAccount {
    private final Scenes scenes;

    DraftsFollow(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "forms.drafts";
    }

    @Override
    public List<String> move(UUID from, UUID to) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        with begun as (
                                          update forms.drafts set account = :to
                                          where account = :from returning id),
                                        sent as (
                                          update forms.sent set account = :to
                                          where account = :from returning draft)
                                        select id::text from begun
                                        union all select draft::text from sent
                                        """)
                                .param("from", from)
                                .param("to", to)
                                .query(String.class)
                                .list());
    }

    @Override
    public void back(UUID from, UUID to, List<String> keys) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        with sent as (
                                          update forms.sent set account = :to
                                          where account = :from and draft::text = any(:keys))
                                        update forms.drafts set account = :to
                                        where account = :from and id::text = any(:keys)
                                        """)
                                .param("from", from)
                                .param("to", to)
                                .param("keys", keys.toArray(String[]::new))
                                .update());
    }
}
