package org.parvis.disputes.effects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.FileParties;
import org.parvis.disputes.Claim;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.Contact;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.SeatLetters;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a dispute up that was sent: the claim stands in its file for both to read, and the merchant
 * is asked to come, with days to answer. It happens once, in one transaction.
 */
@Component
class TakingUp {
    private final DisputeFiles files;
    private final DisputeKinds own;
    private final FileParties parties;
    private final Seats seats;
    private final Inviting inviting;
    private final SupportDoor supports;
    private final DisputeDays days;

    TakingUp(
            DisputeFiles files,
            DisputeKinds own,
            FileParties parties,
            Seats seats,
            Inviting inviting,
            SupportDoor supports,
            DisputeDays days) {
        this.files = files;
        this.own = own;
        this.parties = parties;
        this.seats = seats;
        this.inviting = inviting;
        this.supports = supports;
        this.days = days;
    }

    void open(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        files.contents(file)
                .filter(asked -> seats.of(jobs, file).isEmpty())
                .ifPresent(asked -> open(jobs, file, program, asked));
    }

    private void open(
            JdbcClient jobs, CaseFileId file, DisputeProgram program, FileContents.Contents asked) {
        Map<String, Object> answers = asked.answers();
        Claim claim = claim(asked.title(), answers);
        files.write(file, new DisputeAct.Opened(claim, days.now()));
        Contact consumer =
                new Contact(
                        claim.consumer(),
                        Reach.email(text(answers, "email")),
                        asked.lang(),
                        "",
                        "",
                        "");
        Seats.Seat first =
                new Seats.Seat(
                        file,
                        asked.reference(),
                        FileParties.PERSON,
                        Side.CONSUMER.own(),
                        consumer,
                        0);
        seats.take(jobs, first);
        inviting.invite(
                jobs,
                join(jobs, first, Side.MERCHANT.own(), claim.merchant(), reach(answers)),
                program);
    }

    /** Nobody is asked to come any more, and nobody stands beside a side. */
    void ended(JdbcClient jobs, CaseFileId file) {
        inviting.ended(jobs, file);
        supports.close(jobs, file);
    }

    /** They came: what their invitation waited for is over. */
    void came(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        inviting.came(jobs, file, program);
    }

    /** As whose file it is knows them. */
    private static Reach reach(Map<String, Object> answers) {
        return new Reach(
                text(answers, "merchant_email"),
                number(text(answers, "merchant_phone")),
                text(answers, "merchant_postal")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** Without the marks of an address (RFC 3966); an extension takes no text message. */
    private static String number(String phone) {
        return phone.startsWith("tel:") && !phone.contains(";")
                ? phone.replaceAll("[^+0-9]", "")
                : "";
    }

    /**
     * Somebody who has a link and a code comes to the table; what was said before is theirs too.
     */
    Seats.Seat join(
            JdbcClient jobs, Seats.Seat beside, Side.Standing as, String name, Reach reach) {
        FileParties.Joined joined =
                parties.join(
                                own,
                                beside.file(),
                                FileParties.NewParty.person(
                                        "disputes." + as.code(), as.letter(), null))
                        .orThrow();
        String token = reach.byLetter() ? SeatLetters.link() : Secrets.random();
        Contact contact =
                new Contact(
                        name,
                        reach,
                        beside.contact().lang(),
                        joined.code(),
                        token,
                        as.equals(Side.MERCHANT.own()) ? beside.contact().name() : "");
        Seats.Seat seat =
                new Seats.Seat(beside.file(), beside.reference(), joined.number(), as, contact, 0);
        seats.take(jobs, seat);
        return seat;
    }

    private static Claim claim(String title, Map<String, Object> answers) {
        return new Claim(
                text(answers, "full_name"),
                text(answers, "merchant"),
                text(answers, "subject"),
                text(answers, "problem").isEmpty() ? title : text(answers, "problem"),
                day(answers, "bought_on"),
                cents(answers, "paid"),
                remedies(answers),
                cents(answers, "asked"),
                day(answers, "asked_by"),
                text(answers, "asked_words"));
    }

    private static List<Promise.Kind> remedies(Map<String, Object> answers) {
        return answers.get("remedies") instanceof List<?> chosen
                ? chosen.stream()
                        .flatMap(code -> Promise.Kind.of(String.valueOf(code)).stream())
                        .toList()
                : List.of();
    }

    private static String text(Map<String, Object> answers, String question) {
        return answers.get(question) instanceof String text ? text : "";
    }

    private static @Nullable LocalDate day(Map<String, Object> answers, String question) {
        String text = text(answers, question);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Long cents(Map<String, Object> answers, String question) {
        return answers.get(question) instanceof Map<?, ?> sum
                        && sum.get("minor") instanceof Number cents
                ? Long.valueOf(cents.longValue())
                : null;
    }
}
