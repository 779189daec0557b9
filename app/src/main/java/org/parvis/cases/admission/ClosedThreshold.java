package org.parvis.cases.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way into a file that is closed to the body, for those of its members who are members of the
 * file. Pages of the team have none: the module that opened the file brings them. That somebody
 * came is noted before anything is shown; whoever stands in the file as a person does not come as a
 * member.
 */
@Component
class ClosedThreshold {
    private final Scenes scenes;
    private final NotedEntries noted;

    ClosedThreshold(Scenes scenes, NotedEntries noted) {
        this.scenes = scenes;
        this.noted = noted;
    }

    Optional<MemberEntry> open(FileThreshold.Asked asked) {
        return Reference.parse(asked.reference())
                .flatMap(
                        reference ->
                                scenes.reading(
                                        MemberScene.of(asked.agent()),
                                        sql -> find(sql, reference, asked.account())))
                .map(found -> enter(asked, found));
    }

    /** A file, and the accounts of those whose file it is, who are told. */
    private record Found(CaseFileId file, List<UUID> accounts) {}

    private static Optional<Found> find(JdbcClient sql, String reference, UUID account) {
        return sql.sql("select home, case_file, accounts from cases.closed_to_member(?, ?)")
                .param(reference)
                .param(account)
                .query(ClosedThreshold::found)
                .optional();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class)),
                List.of((UUID[]) row.getArray("accounts").getArray()));
    }

    private MemberEntry enter(FileThreshold.Asked asked, Found found) {
        MemberEntry entry =
                new MemberEntry(asked.agent().in(found.file().home()), found.file(), true);
        return scenes.in(
                new FileScene.FileMember(entry.agent(), entry.file()),
                sql -> {
                    noted.note(
                            sql,
                            asked.part(),
                            asked.what(),
                            new NotedEntries.Entry(
                                    entry.agent(), entry.file(), found.accounts(), null));
                    return entry;
                });
    }
}
