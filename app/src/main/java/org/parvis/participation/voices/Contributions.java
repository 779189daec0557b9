package org.parvis.participation.voices;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Door;
import org.parvis.participation.Speaker;
import org.parvis.participation.Stance;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said, each behind the number of its receipt. */
@Component
public class Contributions {
    private final Scenes scenes;

    public Contributions(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Where and how something is said.
     *
     * @param who the browser for which it counts; none where nobody is asked
     * @param entry by which a member of the body entered it; none for what came by the Web
     */
    public record Place(
            Asking to,
            Door door,
            byte @Nullable [] who,
            String lang,
            LocalDate on,
            @Nullable UUID entry) {
        /** By the Web. */
        public static Place online(Asking to, byte @Nullable [] who, String lang, LocalDate on) {
            return new Place(to, Door.ONLINE, who, lang, on, null);
        }

        /** The same by that door: what is corrected stays where it came in. */
        Place by(Door other) {
            return new Place(to, other, who, lang, on, entry);
        }
    }

    /** What became of sending. */
    public enum Left {
        /** It counts; also when the same form was sent before. */
        KEPT,
        /** That browser counts already. */
        COUNTED_BEFORE,
        /** What that form said before was taken back since, or was said elsewhere. */
        OVER
    }

    /** Keeps what is said once, however often it is sent. In a transaction of its own. */
    public Left leave(ReceiptNumber number, Place place, Said said) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    UUID id = UUID.randomUUID(); // of chance: no instant can be read from it
                    if (WrittenRows.insert(sql, number, id, place) == 0) {
                        return before(sql, place);
                    }
                    WrittenRows.write(sql, id, place, said);
                    return Left.KEPT;
                });
    }

    /** What there is where nothing new could be put. */
    private static Left before(JdbcClient sql, Place place) {
        return ContributionRows.of(sql)
                .map(one -> one.stands(place.to()) ? Left.KEPT : Left.OVER)
                .orElse(Left.COUNTED_BEFORE);
    }

    /** The one of the scene's receipt; whoever else changes it waits until this one is done. */
    static Optional<Contribution> locked(JdbcClient sql) {
        sql.sql("select id from participation.contributions for update").query().listOfRows();
        return ContributionRows.of(sql);
    }

    /** Nothing where no receipt has that number. */
    public Optional<Contribution> find(ReceiptNumber number) {
        return scenes.reading(ReceiptScene.of(number), ContributionRows::of);
    }

    /** Takes the place of what was said; words that did not change stay where they stand. */
    boolean correct(ReceiptNumber number, Place place, Said said) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before =
                            locked(sql).filter(one -> one.stands(place.to())).orElse(null);
                    if (before == null) {
                        return false;
                    }
                    WrittenRows.delete(sql, "votes", before.id());
                    WrittenRows.delete(sql, "supports", before.id());
                    Set<Said.Written> stay = new HashSet<>(said.texts());
                    for (Contribution.Text text : before.texts()) {
                        if (!stay.remove(text.written())) {
                            sql.sql("delete from participation.texts where id = ?")
                                    .param(text.id())
                                    .update();
                        }
                    }
                    WrittenRows.write(
                            sql,
                            before.id(),
                            place.by(before.door()),
                            new Said(said.votes(), said.supports(), List.copyOf(stay)));
                    return true;
                });
    }

    /**
     * Says as whom all of it is said. Words that are public already stay as they are.
     *
     * @return whether there is something that stands
     */
    boolean speak(ReceiptNumber number, Speaker speaker) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before = locked(sql).filter(it -> !it.withdrawn()).orElse(null);
                    if (before == null) {
                        return false;
                    }
                    WrittenRows.speak(sql, before.id(), speaker);
                    return true;
                });
    }

    /**
     * Nothing of it stays but that it was taken back; the browser may take part again. Asked twice
     * it is taken back once.
     */
    boolean withdraw(ReceiptNumber number) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution before = locked(sql).orElse(null);
                    return before != null && (before.withdrawn() || WrittenRows.takeBack(sql));
                });
    }

    /**
     * Says that of its paragraph, in the place of what was said of it before; in the contribution
     * of that receipt, which begins with it when there is none yet.
     */
    Left remark(ReceiptNumber number, Place place, Remark remark) {
        return change(
                number,
                place,
                (sql, to) -> {
                    if (!to.remark(remark.paragraph()).equals(Optional.of(remark))) {
                        WrittenRows.remove(sql, to.id(), remark.paragraph());
                        WrittenRows.write(sql, to.id(), place, remark);
                    }
                });
    }

    /**
     * Answers statements, in the place of what was answered before; in the contribution of that
     * receipt, which begins with it when there is none yet. In a transaction of its own.
     *
     * @param opinions by the codes of statements
     */
    public Left answer(ReceiptNumber number, Place place, Map<String, Stance> opinions) {
        return change(number, place, (sql, to) -> WrittenRows.write(sql, to.id(), place, opinions));
    }

    /**
     * Chooses these projects, in the place of those that were chosen before; in the contribution of
     * that receipt, which begins with them when there is none yet. In a transaction of its own.
     *
     * @param projects with their points or places, or one where they are chosen
     */
    public Left approve(ReceiptNumber number, Place place, Map<String, Integer> projects) {
        return change(
                number,
                place,
                (sql, to) -> {
                    if (!to.approved().equals(projects)) {
                        WrittenRows.delete(sql, "approvals", to.id());
                        WrittenRows.choose(sql, to.id(), place, projects);
                    }
                });
    }

    /**
     * Adds that statement, in the place of the one that was added before and that nobody answers
     * yet; in the contribution of that receipt, which begins with it when there is none yet. In a
     * transaction of its own.
     *
     * @param early whether others answer it before anybody has read it
     * @return {@link Left#OVER} also where others answer the one before already
     */
    public Left add(ReceiptNumber number, Place place, String statement, boolean early) {
        AtomicBoolean stays = new AtomicBoolean();
        Left left =
                change(
                        number,
                        place,
                        (sql, to) -> {
                            Contribution.OwnStatement own = to.own();
                            boolean same = own != null && own.words().equals(statement);
                            stays.set(own != null && own.heard() && !same);
                            if (!same && !stays.get()) {
                                WrittenRows.add(sql, to.id(), place, statement, early);
                            }
                        });
        return stays.get() ? Left.OVER : left;
    }

    private Left change(
            ReceiptNumber number, Place place, BiConsumer<JdbcClient, Contribution> change) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    WrittenRows.insert(sql, number, UUID.randomUUID(), place);
                    Contribution to =
                            locked(sql).filter(one -> one.stands(place.to())).orElse(null);
                    if (to == null) {
                        return before(sql, place);
                    }
                    change.accept(sql, to);
                    return Left.KEPT;
                });
    }

    /** Takes back what was said of a paragraph; whoever said nothing else took no part. */
    boolean removeRemark(ReceiptNumber number, String paragraph) {
        return scenes.in(
                ReceiptScene.of(number),
                sql -> {
                    Contribution from = locked(sql).orElse(null);
                    if (from == null || WrittenRows.remove(sql, from.id(), paragraph) == 0) {
                        return false;
                    }
                    if (from.said().isEmpty()
                            && from.opinions().isEmpty()
                            && from.approved().isEmpty()
                            && from.own() == null
                            && from.remarks().size() == 1) {
                        WrittenRows.forget(sql, from.id());
                    }
                    return true;
                });
    }
}
