package org.parvis.disputes.seats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.cases.spi.FileParties;
import org.parvis.disputes.DisputeDays;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.parvis.post.IncomingMail;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A mail that answers what was sent to somebody who was asked to a table. Nobody reads it: it would
 * stand in the file as words of whose file it is, before the body, which hears nothing of a table;
 * and who wrote it is not proven. They are told at their own address, and where they answer.
 */
@Component
@Order(MailedReplies.BEFORE_THOSE_OF_FILES)
class MailedReplies implements IncomingMail {
    static final int BEFORE_THOSE_OF_FILES = 0;

    private static final Pattern TO_SEAT = Pattern.compile("dispute:[0-9a-f-]{36}/([0-9]{1,5}):.*");

    private final Scenes scenes;
    private final Seats seats;
    private final DisputeMail mail;
    private final DisputeDays days;

    MailedReplies(Scenes scenes, Seats seats, DisputeMail mail, DisputeDays days) {
        this.scenes = scenes;
        this.seats = seats;
        this.mail = mail;
        this.days = days;
    }

    @Override
    public boolean take(Mail mail) {
        Optional<Integer> to = Optional.ofNullable(mail.answers()).flatMap(MailedReplies::seat);
        to.ifPresent(number -> tell(mail.file().orElseThrow(), number));
        return to.isPresent();
    }

    /** Whose file it is writes into it by mail as into any other. */
    private static Optional<Integer> seat(Answered answers) {
        Matcher seat = TO_SEAT.matcher(answers.key());
        return seat.matches()
                ? Optional.of(Integer.valueOf(seat.group(1)))
                        .filter(number -> number != FileParties.PERSON)
                : Optional.empty();
    }

    /** Once a day, so that two machines do not answer each other; nobody who left. */
    private void tell(CaseFileId file, int number) {
        scenes.job(
                jobs -> {
                    seats.of(jobs, file).stream()
                            .filter(seat -> seat.number() == number)
                            .forEach(
                                    seat ->
                                            mail.about(
                                                    jobs, seat, "reply", "reply:" + days.today()));
                    return file;
                });
    }
}
