package org.parvis.mandates;

import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.FollowsAccount;
import org.springframework.stereotype.Component;

/**
 * Mandates given and held go over with the account of whoever gave or holds them. One between the
 * two accounts of one person stays where it is: nobody acts for themselves.
 */
@Component
class MandatesFollow implements FollowsAccount {
    private final Scenes scenes;

    MandatesFollow(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "mandates.mandates";
    }

    @Override
    public List<String> move(UUID from, UUID to) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        with held as (
                                          update mandates.mandates set holder = :to
                                          where holder = :from and principal is distinct from :to
                                          returning 'held:' || id as key),
                                        given as (
                                          update mandates.mandates set principal = :to
                                          where principal = :from and principal_kind = 'person'
                                            and holder is distinct from :to
                                          returning 'given:' || id as key)
                                        select key from held union all select key from given
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
                                        with held as (
                                          update mandates.mandates set holder = :to
                                          where holder = :from and 'held:' || id = any(:keys))
                                        update mandates.mandates set principal = :to
                                        where principal = :from and 'given:' || id = any(:keys)
                                        """)
                                .param("from", from)
                                .param("to", to)
                                .param("keys", keys.toArray(String[]::new))
                                .update());
    }
}
