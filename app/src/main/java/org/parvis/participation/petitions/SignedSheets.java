package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Door;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signatures on paper, sheet by sheet as a member of the body counted them: the number of a sheet
 * counts once, and a mistake is taken back. Who signed a sheet is not typed, so whether the same
 * person signed twice is for whoever counts the sheet to see.
 */
@Component
class SignedSheets {
    /** Most on one page. */
    static final int PAGE = 50;

    private final Scenes scenes;

    SignedSheets(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * A sheet that stands or was taken back.
     *
     * @param number that is written on it by hand
     */
    record Sheet(
            UUID id, int number, Door door, int signatures, Instant enteredAt, boolean takenBack) {}

    /** A sheet that somebody counted. */
    record NewSheet(int number, Door door, int signatures) {}

    /**
     * The last ones that were entered, one more than a page.
     *
     * @param before the last one of the page before; none for the first page
     */
    List<Sheet> of(Actor.Agent agent, Petition of, @Nullable UUID before) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select id, sheet, door, signatures, entered_at, taken_back_at
                                        from participation.petition_sheets
                                        where petition = :petition and home = :home
                                          and (cast(:before as uuid) is null or id < cast(:before as uuid))
                                        order by id desc limit :most
                                        """)
                                .param("petition", of.id())
                                .param("home", agent.home().id())
                                .param("before", before)
                                .param("most", PAGE + 1)
                                .query(SignedSheets::sheet)
                                .list());
    }

    /**
     * Counts a sheet; the one that meets the threshold obliges the body.
     *
     * @return false where a sheet of that number stands already, or nobody can sign any more
     */
    boolean enter(Actor.Agent agent, Petition of, NewSheet sheet, Instant at, LocalDate today) {
        return scenes.in(
                MemberScene.of(agent),
                sql -> {
                    boolean added =
                            sql.sql(
                                                    """
                                                    insert into participation.petition_sheets
                                                      (id, petition, home, sheet, door, signatures, entered_at, entered_by)
                                                    select :id, p.id, p.home, :number, :door, :signatures, :at, :by
                                                    from participation.petitions p
                                                    where p.id = :petition and p.home = :home and p.state = 'open'
                                                      and :today <= p.closes_on
                                                    on conflict do nothing
                                                    """)
                                            .param("id", Ids.next())
                                            .param("number", sheet.number())
                                            .param("door", sheet.door().word())
                                            .param("signatures", sheet.signatures())
                                            .param("at", at.atOffset(ZoneOffset.UTC))
                                            .param("by", agent.member())
                                            .param("petition", of.id())
                                            .param("home", agent.home().id())
                                            .param("today", today)
                                            .update()
                                    == 1;
                    if (added) {
                        count(sql, of, sheet.signatures());
                        PetitionAnswering.oblige(sql, of.id(), today);
                    }
                    return added;
                });
    }

    private static void count(JdbcClient sql, Petition of, int signatures) {
        sql.sql("update participation.petitions set paper = paper + :more where id = :id")
                .param("more", signatures)
                .param("id", of.id())
                .update();
    }

    /** Takes a sheet back; its number may then be entered again. Done twice it changes nothing. */
    boolean takeBack(Actor.Agent agent, Petition of, UUID sheet, Instant at) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                with gone as (
                                                  update participation.petition_sheets
                                                  set taken_back_at = :at, taken_back_by = :by
                                                  where id = :sheet and petition = :petition and home = :home
                                                    and taken_back_at is null
                                                  returning signatures)
                                                update participation.petitions p set paper = p.paper - gone.signatures
                                                from gone where p.id = :petition
                                                """)
                                        .param("at", at.atOffset(ZoneOffset.UTC))
                                        .param("by", agent.member())
                                        .param("sheet", sheet)
                                        .param("petition", of.id())
                                        .param("home", agent.home().id())
                                        .update()
                                == 1);
    }

    private static Sheet sheet(ResultSet row, int n) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getInt("sheet"),
                Door.of(row.getString("door")),
                row.getInt("signatures"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("taken_back_at") != null);
    }
}
