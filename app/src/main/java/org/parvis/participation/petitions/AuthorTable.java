package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.words.FoldedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of petitions as their authors reach them; each method is one statement of a job. */
@Component
class AuthorTable {
    /** Adds one that waits for its author to confirm; whether it was not there before. */
    boolean begin(JdbcClient jobs, BegunPetition one) {
        return jobs.sql(
                                """
                                insert into participation.petitions (id, code, home, title_fr, title_en, ask_fr, ask_en,
                                  why_fr, why_en, folded, author, address, sealed, token, lang, begun_on)
                                values (:id, :code, :home, :title_fr, :title_en, :ask_fr, :ask_en, :why_fr, :why_en,
                                  :folded, :author, :address, :sealed, :token, :lang, :today)
                                on conflict do nothing
                                """)
                        .param("id", one.id())
                        .param("code", one.code())
                        .param("home", one.home().id())
                        .param("title_fr", one.text().title().only("fr"))
                        .param("title_en", one.text().title().only("en"))
                        .param("ask_fr", one.text().ask().only("fr"))
                        .param("ask_en", one.text().ask().only("en"))
                        .param("why_fr", one.text().why().only("fr"))
                        .param("why_en", one.text().why().only("en"))
                        .param("folded", folded(one.text()))
                        .param("author", one.author())
                        .param("address", one.reached().address())
                        .param("sealed", one.reached().sealed())
                        .param("token", one.reached().token())
                        .param("lang", one.lang())
                        .param("today", one.begunOn())
                        .update()
                == 1;
    }

    private static String folded(Petition.Text text) {
        return FoldedText.of(text.title().only("fr") + "\n" + text.title().only("en"));
    }

    Optional<OwnPetition> of(JdbcClient jobs, String token) {
        return jobs.sql(
                        """
                        select code, home, state, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, rule, reason,
                          appeal, begun_on, read_by, met_on
                        from participation.petitions where token = ?
                        """)
                .param(PetitionAddresses.token(token))
                .query(AuthorTable::own)
                .optional();
    }

    private static OwnPetition own(ResultSet row, int n) throws SQLException {
        return new OwnPetition(
                row.getString("code"),
                new Home(row.getObject("home", UUID.class)),
                row.getString("state"),
                Petitions.text(row),
                new OwnPetition.Refused(
                        row.getString("rule"), row.getString("reason"), row.getString("appeal")),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("read_by", LocalDate.class),
                row.getObject("met_on", LocalDate.class));
    }

    /**
     * Sends it to whoever reads it for the body; said twice it changes nothing.
     *
     * @param readBy by which day they do; none of a body that says nothing of it any more
     */
    int confirm(JdbcClient jobs, String token, @Nullable LocalDate readBy) {
        return jobs.sql(
                        """
                        update participation.petitions set state = 'waiting', read_by = cast(:by as date)
                        where token = :token and state = 'unconfirmed'
                        """)
                .param("by", readBy)
                .param("token", PetitionAddresses.token(token))
                .update();
    }

    /** Asks for somebody else to read what was refused; once. */
    int appeal(JdbcClient jobs, String token, String words, @Nullable LocalDate readBy) {
        return jobs.sql(
                        """
                        update participation.petitions set state = 'appealed', appeal = :words,
                          read_by = cast(:by as date)
                        where token = :token and state = 'refused' and appeal is null
                        """)
                .param("words", words)
                .param("by", readBy)
                .param("token", PetitionAddresses.token(token))
                .update();
    }

    /** Takes it back as long as the threshold is not met; those who asked are told. */
    int withdraw(JdbcClient jobs, String token, LocalDate today) {
        return jobs.sql(
                        """
                        update participation.petitions
                        set state = 'withdrawn', withdrawn_on = :today, untold = null,
                          news = case when opened_on is null then null else 'withdrawn' end, happened = happened + 1
                        where token = :token and met_on is null
                          and state in ('waiting', 'refused', 'appealed', 'open')
                        """)
                .param("today", today)
                .param("token", PetitionAddresses.token(token))
                .update();
    }

    /** What nobody confirmed in time. */
    int forgetUnconfirmed(JdbcClient jobs, LocalDate before) {
        return jobs.sql(
                        """
                        delete from participation.petitions where state = 'unconfirmed' and begun_on < ?
                        """)
                .param(before)
                .update();
    }
}
