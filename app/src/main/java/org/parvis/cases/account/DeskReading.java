package org.parvis.cases.account;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.ActKind;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.Desk;
import org.springframework.stereotype.Component;

/**
 * Reads what stands on a desk: one statement for the home of the account, one for each page of what
 * follows from it. The database says whose files these are.
 */
@Component
class DeskReading {
    /** Of whom one may act for, as many are counted. */
    static final int DESKS = 20;

    private final Scenes scenes;
    private final Acting acting;
    private final KindRegister kinds;

    DeskReading(Scenes scenes, Acting acting, KindRegister kinds) {
        this.scenes = scenes;
        this.acting = acting;
        this.kinds = kinds;
    }

    /** Where a page of files begins: after that one. */
    record After(long place, UUID file) {
        static final After START = new After(-1, Ids.NIL);

        static After of(String place, String file) {
            return place.matches("[0-9]{1,9}")
                    ? Ids.read(file).map(id -> new After(Long.parseLong(place), id)).orElse(START)
                    : START;
        }
    }

    DeskRows.DeskRow desk(Desk desk, int most) {
        return DeskRows.desk(
                scenes.reading(
                        new Scene.Person(desk.account()),
                        sql ->
                                sql.sql(
                                                """
                                                select cases.desk(:mandate, :today, :kinds, :letters, :most,
                                                  :desks)::text
                                                """)
                                        .param("mandate", desk.mandate(), Types.OTHER)
                                        .param("today", acting.today())
                                        .param("kinds", told())
                                        .param("letters", letters())
                                        .param("most", most)
                                        .param("desks", DESKS)
                                        .query(String.class)
                                        .single()));
    }

    DeskRows.FilesRow files(Desk desk, After after, int most) {
        return DeskRows.files(
                scenes.reading(
                        new Scene.Person(desk.account()),
                        sql ->
                                sql.sql(
                                                "select cases.desk_page(:mandate, :today, :place, :file, :most)::text")
                                        .param("mandate", desk.mandate(), Types.OTHER)
                                        .param("today", acting.today())
                                        .param("place", after.place())
                                        .param("file", after.file())
                                        .param("most", most)
                                        .query(String.class)
                                        .single()));
    }

    /** Where a page of the inbox begins: after that word. */
    record Before(Instant at, UUID file, int seq) {
        /** The latest first. */
        static final Before START = new Before(Instant.parse("9999-01-01T00:00:00Z"), Ids.NIL, 0);

        /** As a link carries it; what says no word says the first page. */
        static Before of(String written) {
            String[] parts = written.split("_", -1);
            return parts.length == 3 && parts[2].matches("[0-9]{1,9}")
                    ? Ids.read(parts[1])
                            .map(id -> new Before(moment(parts[0]), id, Integer.parseInt(parts[2])))
                            .orElse(START)
                    : START;
        }

        static String written(DeskRows.ToldRow last) {
            return last.at() + "_" + last.caseFile() + "_" + last.seq();
        }

        private static Instant moment(String typed) {
            try {
                Instant at = Instant.parse(typed);
                return at.isAfter(Instant.EPOCH) && at.isBefore(START.at()) ? at : START.at();
            } catch (DateTimeException wrong) {
                return START.at();
            }
        }
    }

    List<DeskRows.ToldRow> told(Desk desk, Before before, int most) {
        return DeskRows.told(
                scenes.reading(
                        new Scene.Person(desk.account()),
                        sql ->
                                sql.sql(
                                                """
                                                select cases.desk_told(:mandate, :today, :kinds, :before, :file, :seq,
                                                  false, :most)::text
                                                """)
                                        .param("mandate", desk.mandate(), Types.OTHER)
                                        .param("today", acting.today())
                                        .param("kinds", told())
                                        .param("before", CaseStore.timestamp(before.at()))
                                        .param("file", before.file())
                                        .param("seq", before.seq())
                                        .param("most", most)
                                        .query(String.class)
                                        .single()));
    }

    /** Kinds of which a person is told, but for what they sent themselves. */
    private String[] told() {
        return kinds.all().stream()
                .filter(kind -> kind.notified() && !kind.opens())
                .map(ActKind::name)
                .toArray(String[]::new);
    }

    /** Kinds by which a body gives a letter that decides. */
    private static String[] letters() {
        return Stream.concat(
                        Stream.of("decided"),
                        Stream.of(DecisionChange.values()).map(DecisionChange::act))
                .toArray(String[]::new);
    }
}
