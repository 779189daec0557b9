package org.parvis.privacy;

import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.FollowsAccount;
import org.springframework.stereotype.Component;

/** What somebody agreed to goes over when two accounts of one person become one. */
@Component
class ConsentsFollow implements FollowsAccount {
    private final Scenes scenes;

    ConsentsFollow(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "privacy.consents";
    }

    @Override
    public List<String> move(UUID from, UUID to) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update privacy.consents set account = :to
                                        where account = :from
                                        returning purpose || '/' || extract(epoch from given_at)
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
                                        update privacy.consents set account = :to
                                        where account = :from
                                          and purpose || '/' || extract(epoch from given_at) = any(:keys)
                                        """)
                                .param("from", from)
                                .param("to", to)
                                .param("keys", keys.toArray(String[]::new))
                                .update());
    }
}
