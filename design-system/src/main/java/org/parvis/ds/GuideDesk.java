package org.parvis.ds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Examples of what stands on a desk, for the guide. */
public final class GuideDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private GuideDesk() {}

    /** Oneself, lit, and two others, one where something waits. */
    public static List<Door> doors(Words w) {
        return List.of(
                new Door(null, 2, "#", true),
                new Door(w.say("guide.desk.child"), 1, "#", false),
                new Door(w.say("guide.desk.business"), 0, "#", false));
    }

    /** One thing with a last day, and one without. */
    public static List<ToDo> toDo(Words w) {
        return List.of(
                new ToDo(
                        w.say("guide.desk.answer"),
                        w.say("guide.desk.why"),
                        "4",
                        w.say("guide.desk.days"),
                        GuidePage.days(Stone.GONE, 11, Stone.TODAY, 1, Stone.MINE, 4),
                        w.say("guide.desk.until", w.dateLong(TODAY.plusDays(4))),
                        w.say("guide.desk.about"),
                        w.say("guide.desk.go"),
                        "#",
                        TODAY.plusDays(4),
                        TODAY.minusDays(12)),
                new ToDo(
                        w.say("guide.desk.confirm"),
                        null,
                        null,
                        w.say("guide.desk.today"),
                        GuidePage.days(Stone.TODAY, 1),
                        w.say("guide.desk.noDay"),
                        w.say("guide.desk.about"),
                        w.say("guide.desk.go"),
                        "#",
                        null,
                        TODAY));
    }

    /** One's own turn, the body's, and one that is over. */
    public static List<FileCard> files(Words w) {
        return List.of(
                new FileCard(
                        w.say("guide.desk.file"),
                        "#",
                        w.say("guide.desk.about"),
                        Status.of(w.say("guide.desk.yours"), Tone.WAIT),
                        GuidePage.days(
                                Stone.COUNTED, 6, Stone.PAUSE, 12, Stone.TODAY, 1, Stone.LEFT, 13),
                        "4 " + w.say("guide.desk.days"),
                        w.say("guide.desk.answering"),
                        w.dayShort(TODAY.plusDays(4))),
                new FileCard(
                        w.say("guide.desk.file"),
                        "#",
                        w.say("guide.desk.about"),
                        Status.of(w.say("guide.desk.theirs"), Tone.PROGRESS),
                        GuidePage.days(Stone.COUNTED, 20, Stone.LATE, 3),
                        "3 " + w.say("guide.desk.days"),
                        w.say("guide.desk.late"),
                        w.dayShort(TODAY.minusDays(3))),
                new FileCard(
                        w.say("guide.desk.file"),
                        "#",
                        w.say("guide.desk.about"),
                        null,
                        List.of(),
                        null,
                        w.say("guide.desk.over"),
                        null));
    }

    /** New, and read. */
    public static List<InboxLine> told(Words w) {
        return List.of(
                new InboxLine(
                        w.say("guide.desk.question"),
                        "#",
                        w.say("guide.desk.about"),
                        NOW,
                        w.dayShort(TODAY),
                        true),
                new InboxLine(
                        w.say("guide.desk.question"),
                        "#",
                        w.say("guide.desk.about"),
                        NOW,
                        w.dayShort(TODAY.minusDays(9)),
                        false));
    }

    /** Half done, and one whose answers nobody counts. */
    public static List<DraftCard> drafts(Words w) {
        return List.of(
                new DraftCard(w.say("guide.desk.draft"), "#", w.say("guide.desk.kept"), 4, 6, NOW),
                new DraftCard(w.say("guide.desk.draft"), "#", w.say("guide.desk.kept"), 0, 0, NOW));
    }
}
