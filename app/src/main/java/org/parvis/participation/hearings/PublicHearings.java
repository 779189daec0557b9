package org.parvis.participation.hearings;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Requests that the body has accepted, as everybody reads them. */
@Component
class PublicHearings {
    private final Scenes scenes;
    private final Askings askings;

    PublicHearings(Scenes scenes, Askings askings) {
        this.scenes = scenes;
        this.askings = askings;
    }

    /** In the order that was drawn, then in that of their signs; without the words of briefs. */
    List<Request> all(Consultation consultation) {
        Asking of = askings.of(consultation);
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select entry, name, organization, lang, speaks, remote, left(brief, 1) as brief,
                                          state, place, session, starts_at
                                        from participation.hearing_requests
                                        where home = ? and consultation = ? and state = 'accepted'
                                        order by place nulls last, entry
                                        """)
                                .param(of.home().id())
                                .param(of.consultation())
                                .query((row, n) -> RequestTable.request(row))
                                .list());
    }

    /** One with the words of its brief; none that has no brief or is not public. */
    Optional<Request> brief(Consultation consultation, String entry) {
        Asking of = askings.of(consultation);
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select entry, name, organization, lang, speaks, remote, brief, state, place,
                                          session, starts_at
                                        from participation.hearing_requests
                                        where home = :home and consultation = :consultation and entry = :entry
                                          and state = 'accepted' and brief <> ''
                                        """)
                                .param("home", of.home().id())
                                .param("consultation", of.consultation())
                                .param("entry", entry)
                                .query((row, n) -> RequestTable.request(row))
                                .optional());
    }
}
