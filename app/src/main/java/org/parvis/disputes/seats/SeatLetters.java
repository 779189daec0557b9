package org.parvis.disputes.seats;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.LettersToPost;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.post.Addressee;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters to those at a table who are reached by letter alone: the body prints and mails them. Each
 * has a code of its own, which opens once. What runs here runs as a job, in its caller's
 * transaction.
 */
@Component
public class SeatLetters {
    private static final int BETWEEN_CODES = 7;

    private final LetterText text;
    private final Vault vault;
    private final Post post;
    private final LettersToPost tasks;
    private final DisputeFiles files;
    private final DisputeDays days;

    SeatLetters(
            LetterText text,
            Vault vault,
            Post post,
            LettersToPost tasks,
            DisputeFiles files,
            DisputeDays days) {
        this.text = text;
        this.vault = vault;
        this.post = post;
        this.tasks = tasks;
        this.files = files;
        this.days = days;
    }

    /** What stands at the end of a link that somebody types from paper. */
    public static String link() {
        return LetterCode.link();
    }

    /** They are asked to come; the last day on which the letter is to be mailed. */
    public LocalDate invite(JdbcClient jobs, Seats.Seat seat) {
        return write(jobs, seat, LetterText.What.INVITATION);
    }

    /** Of what is new: whoever never came is not written to again, nor while a letter waits. */
    void tell(JdbcClient jobs, Seats.Seat seat) {
        List<SeatLetter> all = of(jobs, seat.file(), seat.number());
        if (all.stream().anyMatch(it -> it.usedAt() != null)
                && all.stream().noneMatch(SeatLetters::waits)) {
            write(jobs, seat, LetterText.What.NEWS);
        }
    }

    /** Whether another letter with a code is made: not while one waits, and once a week. */
    public boolean again(JdbcClient jobs, Seats.Seat seat) {
        LocalDate since = days.today().minusDays(BETWEEN_CODES);
        boolean recent =
                of(jobs, seat.file(), seat.number()).stream()
                        .anyMatch(
                                it ->
                                        waits(it)
                                                || it.mailedOn() != null
                                                        && it.mailedOn().isAfter(since));
        if (!recent) {
            write(jobs, seat, LetterText.What.CODE);
        }
        return !recent;
    }

    private static boolean waits(SeatLetter letter) {
        return letter.mailedOn() == null;
    }

    private LocalDate write(JdbcClient jobs, Seats.Seat seat, LetterText.What what) {
        DisputeProgram program = files.program(seat.file()).orElseThrow();
        LocalDate by = days.last(program, program.answering().mailDays());
        UUID id = Ids.next();
        String code = LetterCode.next();
        byte[] pdf = text.pdf(seat, what, program, code).bytes();
        jobs.sql(
                        """
                        insert into disputes.letters
                          (id, home, case_file, number, what, code, sealed, made_on, mail_by)
                        values (:id, :home, :file, :number, :what, :code, :sealed, :today, :by)
                        """)
                .param("id", id)
                .param("home", seat.file().home().id())
                .param("file", seat.file().id())
                .param("number", seat.number())
                .param("what", what.code())
                .param("code", LetterCode.digest(seat.name(), code))
                .param(
                        "sealed",
                        vault.seal(vault.open(jobs, seat.file()), pdf, SeatLetter.bound(id)))
                .param("today", days.today())
                .param("by", by)
                .update();
        post.send(jobs, message(seat, text.title(seat, what), id));
        tasks.waits(jobs, seat.file());
        return by;
    }

    private static Message message(Seats.Seat seat, String title, UUID id) {
        return new Message(
                "dispute",
                seat.file(),
                new Addressee.Postal(LetterText.address(seat)),
                seat.contact().lang(),
                title,
                "",
                null,
                null,
                DisputeMail.key(seat.name(), "letter:" + id),
                false,
                null);
    }

    /** All to a party, the latest first. */
    public List<SeatLetter> of(JdbcClient jobs, CaseFileId file, int number) {
        return jobs.sql(
                        SeatLetter.SELECT
                                + """
                                where home = :home and case_file = :file and number = :number
                                order by id desc
                                """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("number", number)
                .query(SeatLetter::of)
                .list();
    }

    /** It is over: what nobody mailed yet is not mailed any more. */
    public void end(JdbcClient jobs, CaseFileId file) {
        List<String> waiting =
                jobs
                        .sql(
                                """
                                delete from disputes.letters
                                where home = :home and case_file = :file and mailed_on is null
                                  and used_at is null
                                returning
                                """
                                        + SeatLetter.COLUMNS)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .query(SeatLetter::of)
                        .list()
                        .stream()
                        .map(SeatLetter::key)
                        .toList();
        if (!waiting.isEmpty()) {
            post.takeOut(jobs, file, waiting);
            tasks.takenOut(jobs, file);
        }
    }

    /** Whether a code of theirs opened now: once each, and none of a letter that came back. */
    boolean opens(JdbcClient jobs, Seats.Seat seat, String typed) {
        return jobs.sql(
                                """
                                update disputes.letters set used_at = :now
                                where home = :home and case_file = :file and number = :number
                                  and code = :code and used_at is null and returned_on is null
                                """)
                        .param("now", days.now().atOffset(ZoneOffset.UTC))
                        .param("home", seat.file().home().id())
                        .param("file", seat.file().id())
                        .param("number", seat.number())
                        .param("code", LetterCode.digest(seat.name(), typed))
                        .update()
                > 0;
    }

    /** Mailed on a day that is over, or back: what is still to follow from it, the oldest first. */
    public List<SeatLetter> toFollow(JdbcClient jobs, int most) {
        return jobs.sql(
                        SeatLetter.SELECT
                                + """
                                where mailed_on is not null and not counted and noted_on < :today
                                    and returned_on is null
                                  or returned_on is not null and not told
                                order by id limit :most
                                """)
                .param("today", days.today())
                .param("most", most)
                .query(SeatLetter::of)
                .list();
    }

    /** Takes it for this transaction; whether it still was to follow. */
    public Optional<SeatLetter> take(JdbcClient jobs, UUID id) {
        int taken =
                jobs.sql(
                                """
                                update disputes.letters
                                set counted = true, told = returned_on is not null
                                where id = :id and (not counted or returned_on is not null and not told)
                                """)
                        .param("id", id)
                        .update();
        return taken == 0
                ? Optional.empty()
                : jobs.sql(SeatLetter.SELECT + "where id = :id")
                        .param("id", id)
                        .query(SeatLetter::of)
                        .optional();
    }
}
