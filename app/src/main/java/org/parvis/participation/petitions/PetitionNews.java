package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.documents.keys.AddressSeal.Reached;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.petitions.PetitionLetters.News;
import org.parvis.platform.Scenes;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells authors, and those who signed and asked for it, what became of a petition. Each step is one
 * transaction that writes letters and notes that they were: whoever is killed between loses
 * nothing, and nothing is told twice.
 */
@Component
class PetitionNews {
    private static final int BATCH = 50;

    private final PetitionAddresses addresses;
    private final PetitionLetters letters;
    private final Post post;
    private final Scenes scenes;
    private final HeldConsultations days;

    PetitionNews(
            PetitionAddresses addresses,
            PetitionLetters letters,
            Post post,
            Scenes scenes,
            HeldConsultations days) {
        this.addresses = addresses;
        this.letters = letters;
        this.post = post;
        this.scenes = scenes;
        this.days = days;
    }

    /**
     * Who is written to.
     *
     * @param row of the petition for its author, of the signature for one who signed
     */
    record Reader(UUID row, String address, String token, String lang) {
        @Override
        public String toString() {
            return "Reader";
        }
    }

    private record Written(UUID row, Message message) {}

    /** Does all there is to do now. */
    void run() {
        scenes.job(this::lapse);
        while (scenes.job(this::authors)) {
            // as long as an author was not told
        }
        while (scenes.job(this::signers)) {
            // as long as somebody who signed was not told
        }
    }

    /** Notes those whose last day passed before the threshold was met. */
    private int lapse(JdbcClient jobs) {
        return jobs.sql(
                        """
                        update participation.petitions
                        set news = 'lapsed', untold = 'lapsed', happened = happened + 1
                        where state = 'open' and met_on is null and closes_on < ? and news is null
                        """)
                .param(days.today())
                .update();
    }

    private boolean authors(JdbcClient jobs) {
        List<Written> some =
                jobs.sql(
                                """
                                select id, sealed, lang, code, title_fr, title_en, untold as what, happened,
                                  coalesce(seal, '') as seal
                                from participation.petitions where untold is not null
                                order by id limit :batch for update skip locked
                                """)
                        .param("batch", BATCH)
                        .query((row, n) -> written(row, letters::toAuthor))
                        .list();
        post.send(jobs, some.stream().map(Written::message).toList());
        jobs.sql("update participation.petitions set untold = null where id = any(?)")
                .param(some.stream().map(Written::row).toArray(UUID[]::new))
                .update();
        return !some.isEmpty();
    }

    private boolean signers(JdbcClient jobs) {
        List<Written> some =
                jobs.sql(
                                """
                                select s.id, s.sealed, s.lang, p.code, p.title_fr, p.title_en, p.news as what,
                                  p.happened, coalesce(p.seal, '') as seal
                                from participation.petitions p
                                join participation.petition_signatures s on s.petition = p.id
                                where p.news is not null and s.tell and s.confirmed and s.told < p.happened
                                order by s.id limit :batch for update of s skip locked
                                """)
                        .param("batch", BATCH)
                        .query((row, n) -> written(row, letters::toSigner))
                        .list();
        post.send(jobs, some.stream().map(Written::message).toList());
        jobs.sql(
                        """
                        update participation.petition_signatures s set told = p.happened
                        from participation.petitions p where p.id = s.petition and s.id = any(?)
                        """)
                .param(some.stream().map(Written::row).toArray(UUID[]::new))
                .update();
        return !some.isEmpty();
    }

    /** How a letter is written to one of them. */
    private interface Letter {
        Message to(Reader reader, News news);
    }

    private Written written(ResultSet row, Letter letter) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Reached reached = addresses.open(id, row.getBytes("sealed"));
        return new Written(
                id,
                letter.to(
                        new Reader(id, reached.address(), reached.token(), row.getString("lang")),
                        new News(
                                row.getString("code"),
                                LocalizedText.said(
                                        row.getString("title_fr"), row.getString("title_en")),
                                row.getString("what"),
                                row.getInt("happened"),
                                row.getString("seal"))));
    }
}
