package org.parvis.cases;

import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.FollowsAccount;
import org.springframework.stereotype.Component;

/**
 * The files of a person go over with their account: the directory that admits them, and the party
 * that they are in each file. Acts name parties by number, so none of them changes.
 */
@Component
class FilesFollow implements FollowsAccount {
    private final Scenes scenes;

    FilesFollow(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String place() {
        return "cases.files";
    }

    /** A file that both accounts have stays with both. */
    @Override
    public List<String> move(UUID from, UUID to) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        with files as (
                                          update cases.person_files f set account = :to
                                          where account = :from and not exists (
                                            select from cases.person_files o
                                            where o.account = :to and o.case_file = f.case_file)
                                          returning case_file, home),
                                        parties as (
                                          update cases.parties p set account = :to from files
                                          where p.home = files.home and p.case_file = files.case_file
                                            and p.account = :from)
                                        select case_file::text from files
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
                                        with files as (
                                          update cases.person_files set account = :to
                                          where account = :from and case_file::text = any(:keys)
                                          returning case_file, home)
                                        update cases.parties p set account = :to from files
                                        where p.home = files.home and p.case_file = files.case_file
                                          and p.account = :from
                                        """)
                                .param("from", from)
                                .param("to", to)
                                .param("keys", keys.toArray(String[]::new))
                                .update());
    }
}
