package org.parvis.cases.decision;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.SecretCode;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links by which experts give their opinions. A link is told once, to whom it is for; what is
 * kept is its digest, so that nobody who reads the file, the database or a copy of either can write
 * in the expert's place.
 */
@Component
public class OpinionLinks {
    private final Scenes scenes;

    public OpinionLinks(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The question that a link opens. */
    public record Link(CaseFileId file, UUID opinion) {}

    /** The path of a new link to that question, in the transaction that hands it over. */
    public String next(JdbcClient jobs, Link to, String lang) {
        SecretCode token = SecretCode.next();
        jobs.sql(
                        """
                        insert into cases.opinion_links (token_hash, home, case_file, opinion)
                        values (?, ?, ?, ?)
                        """)
                .param(token.hash())
                .param(to.file().home().id())
                .param(to.file().id())
                .param(to.opinion())
                .update();
        return path(token.shown(), lang);
    }

    public static String path(String token, String lang) {
        return (lang.equals("fr") ? "/fr/avis-expert/" : "/en/opinion/") + token;
    }

    Optional<Link> find(String token) {
        byte[] hash = SecretCode.typed(token).hash();
        return scenes.reading(
                new Scene.Public(),
                sql -> {
                    sql.sql("select set_config('parvis.opinion', ?, true)")
                            .param(HexFormat.of().formatHex(hash))
                            .query(String.class)
                            .single();
                    return sql.sql(
                                    """
                                    select home, case_file, opinion from cases.opinion_links
                                    where token_hash = ?
                                    """)
                            .param(hash)
                            .query(
                                    (row, n) ->
                                            new Link(
                                                    new CaseFileId(
                                                            new Home(
                                                                    row.getObject(
                                                                            "home", UUID.class)),
                                                            row.getObject("case_file", UUID.class)),
                                                    row.getObject("opinion", UUID.class)))
                            .optional();
                });
    }
}
