package org.parvis.participation.voices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.participation.Opinions.Own;
import org.parvis.participation.Opinions.Statement;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Statements that people add to those of the body: each with the receipt of whoever adds it, and
 * answered by others once the body has read it, or before where its file says so.
 */
@Component
public class OwnStatements {
    /** As long as one may be: an idea, not an argument. */
    public static final int LONGEST = 200;

    /** So many of people are asked; the first ones that were added. */
    public static final int MOST = 200;

    private final TakingPart taking;
    private final OpenContribution open;
    private final Scenes scenes;

    OwnStatements(TakingPart taking, OpenContribution open, Scenes scenes) {
        this.taking = taking;
        this.open = open;
        this.scenes = scenes;
    }

    /** The one of the receipt that is open here; none where it adds none. */
    public Optional<Contribution.OwnStatement> mine(Consultation of, HttpServletRequest request) {
        return open.in(of, request).flatMap(one -> Optional.ofNullable(one.said().own()));
    }

    /**
     * Adds it, in the place of the one before that nobody answers yet; refused in words.
     *
     * @param key made with the form: what is sent twice counts once
     * @param words without what could tell who wrote them
     */
    public Outcome<Boolean> add(
            Consultation to,
            UUID key,
            String words,
            HttpServletRequest request,
            HttpServletResponse response,
            String lang) {
        var from = TakingPart.Sender.of(request, lang);
        boolean early = to.opinions().own() == Own.AFTER;
        return open.send(
                        to,
                        key,
                        request,
                        response,
                        (number, begins, browser) ->
                                taking.add(to, number, words, early, browser, from))
                .map(number -> true);
    }

    /** Those that others answer, in the order in which they were added; read as anybody. */
    public List<Statement> heard(Asking of) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id, words, lang from participation.texts
                                        where home = :home and consultation = :consultation
                                          and kind = 'statement' and (state = 'published' or early)
                                        order by id limit :most
                                        """)
                                .param("home", of.home().id())
                                .param("consultation", of.consultation())
                                .param("most", MOST)
                                .query(
                                        (row, n) ->
                                                new Statement(
                                                        row.getString("id"),
                                                        new LocalizedText(
                                                                Map.of(
                                                                        row.getString("lang"),
                                                                        row.getString("words")))))
                                .list());
    }
}
