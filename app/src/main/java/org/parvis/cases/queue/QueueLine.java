package org.parvis.cases.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.LegalRegime;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.spi.State;
import org.parvis.ds.Status;
import org.parvis.ds.Stone;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;

/**
 * A row of the queue as it is shown.
 *
 * @param choice the file and who had it when it was shown, so that taking it in bulk steals nothing
 * @param href none of a file that is closed to the body: it has no page here
 * @param tone {@code late}, {@code soon} or nothing
 */
public record QueueLine(
        String choice,
        String reference,
        @Nullable String href,
        String title,
        String requester,
        String channel,
        Status step,
        boolean unread,
        List<Stone> stones,
        String clock,
        @Nullable String tone,
        String due,
        String received,
        String assignee,
        String service) {
    private static final int MOST_LATE = 10;

    static QueueLine of(
            QueueRow row,
            @Nullable LegalRegime regime,
            LocalDate today,
            String assignee,
            String service,
            Words w) {
        long left = row.dueOn().toEpochDay() - today.toEpochDay();
        boolean open = row.state().open();
        String tone = !open ? null : left < 0 ? "late" : left <= QueueRows.SOON ? "soon" : null;
        return new QueueLine(
                choice(row.file(), row.assignee()),
                row.reference(),
                row.closed() ? null : TeamPaths.file(w, row.reference()),
                row.closed() ? w.say("team.queue.closedFile") : row.title(),
                requester(row, w),
                w.say("team.channel." + row.channel()),
                step(row.step(), w),
                row.unread(),
                open ? stones(row, regime, today) : List.of(),
                open ? clock(row, left, w) : w.dateTime(row.updatedAt()),
                tone,
                w.dayShort(row.dueOn()),
                w.dayShort(row.receivedOn()),
                assignee,
                service);
    }

    private static String requester(QueueRow row, Words w) {
        if (row.closed()) {
            return "";
        }
        return row.requester().isBlank() ? w.say("team.queue.unnamed") : row.requester();
    }

    /** The file and who had it. */
    static String choice(Batches.Row row) {
        return choice(row.file(), row.assignee());
    }

    private static String choice(UUID file, @Nullable UUID assignee) {
        return file + "~" + (assignee == null ? "" : assignee);
    }

    public static Status step(String step, Words w) {
        Tone tone =
                switch (step) {
                    case "in-review" -> Tone.PROGRESS;
                    case "waiting-person", "waiting-body", "waiting-third-party" -> Tone.WAIT;
                    case "to-sign" -> Tone.INFO;
                    case "deemed" -> Tone.BAD;
                    case "decided" -> Tone.GOOD;
                    default -> Tone.NEUTRAL;
                };
        return Status.of(w.say("team.step." + step), tone);
    }

    private static String clock(QueueRow row, long left, Words w) {
        if (left < 0) {
            return w.say("team.queue.clock.late", -left);
        }
        if (row.state() == State.WAITING_THIRD_PARTY) {
            return w.say("team.queue.clock.thirdParty", left);
        }
        return w.say(row.extended() ? "team.queue.clock.extended" : "team.queue.clock.left", left);
    }

    /**
     * One stone a day that counts, whole for a day gone, hollow for a day to come; every day counts
     * where no regime says otherwise.
     */
    static List<Stone> stones(QueueRow row, @Nullable LegalRegime regime, LocalDate today) {
        List<Stone> stones = new ArrayList<>();
        LocalDate from = row.receivedOn().plusDays(1);
        for (LocalDate day = from; !day.isAfter(row.dueOn()); day = day.plusDays(1)) {
            if (regime == null
                    || regime.unit() == LegalRegime.Unit.CIVIL
                    || !regime.isHoliday(day)) {
                stones.add(day.isAfter(today) ? Stone.LEFT : Stone.COUNTED);
            }
        }
        long late = Math.min(MOST_LATE, today.toEpochDay() - row.dueOn().toEpochDay());
        for (long i = 0; i < late; i++) {
            stones.add(Stone.LATE);
        }
        return stones;
    }
}
