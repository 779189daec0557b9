package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;

/**
 * What is needed to open a file, by whichever door it came. What came and what is asked are kept as
 * they are by the first act.
 *
 * @param whose whose file it becomes
 * @param linkedFile the file against which it speaks
 * @param ownMotion why the body opens it, when nobody asked
 * @param closedFor the body in whose queue it stands, when it is closed to that body's members
 */
public record Opening(
        CaseFileId file,
        ServiceDefinition service,
        Instant at,
        Arrival arrival,
        Asked asked,
        Whose whose,
        @Nullable UUID linkedFile,
        @Nullable OwnMotion ownMotion,
        @Nullable Home closedFor) {

    /** Somebody's request. */
    public Opening(
            CaseFileId file,
            ServiceDefinition service,
            Instant at,
            Arrival arrival,
            Asked asked,
            Whose whose) {
        this(file, service, at, arrival, asked, whose, null, null, null);
    }

    /** The same with the papers that came. */
    public Opening with(List<ActContent.Attachment> papers) {
        return new Opening(
                file,
                service,
                at,
                arrival,
                asked.with(papers),
                whose,
                linkedFile,
                ownMotion,
                closedFor);
    }

    /** The same, which speaks against another file. */
    public Opening against(UUID other) {
        return new Opening(file, service, at, arrival, asked, whose, other, ownMotion, closedFor);
    }

    /** The same, which nobody asked for. */
    public Opening because(OwnMotion motion) {
        return new Opening(file, service, at, arrival, asked, whose, linkedFile, motion, closedFor);
    }

    /**
     * The same, closed to all but those who are named its members: it lives in the closed home of
     * that body, whose queue says no more than that it is there.
     */
    public Opening closedFor(Home body) {
        if (!file.home().equals(body.closed())) {
            throw new IllegalArgumentException("A closed file lives in the closed home of a body");
        }
        return new Opening(file, service, at, arrival, asked, whose, linkedFile, ownMotion, body);
    }

    /** The account whose file it becomes, when they have one. */
    public @Nullable UUID account() {
        return whose.account();
    }

    /** The last day on which the person is told of a file that the body opened. */
    @Nullable LocalDate tellBy() {
        return ownMotion == null ? null : ownMotion.tellBy();
    }

    /**
     * By which door a request came, and when.
     *
     * @param channel its code
     * @param on legal date of receipt by the door's rule, not the date of entry
     * @param written only a decision on a written request can be reviewed, and the person is told
     * @param evidence what shows the legal date (postmark, fax report), for doors other than the
     *     web
     */
    public record Arrival(
            String channel, LocalDate on, boolean written, @Nullable String evidence) {
        /** In writing, on a day that needs no other proof. */
        public static Arrival by(Channel channel, LocalDate on) {
            return new Arrival(channel.code(), on, true, null);
        }
    }

    /**
     * What was asked, in the words of whoever asked; it never changes.
     *
     * @param explanations why each question was or was not asked, and what the rules concluded
     * @param known what became of answers that registers hold
     * @param origins where answers came from that nobody typed
     */
    public record Asked(
            String lang,
            String title,
            ActContent.Contact requester,
            Map<String, Object> answers,
            List<ActContent.Attachment> attachments,
            List<Map<String, Object>> explanations,
            List<Known> known,
            List<Origin> origins) {

        /** Without papers or rules; registers were not asked, and somebody typed every answer. */
        public Asked(
                String lang,
                String title,
                ActContent.Contact requester,
                Map<String, Object> answers) {
            this(lang, title, requester, answers, List.of(), List.of(), List.of(), List.of());
        }

        /** The same with the papers that came. */
        public Asked with(List<ActContent.Attachment> papers) {
            return new Asked(lang, title, requester, answers, papers, explanations, known, origins);
        }

        Asked with(Map<String, Object> corrected) {
            return new Asked(
                    lang, title, requester, corrected, attachments, explanations, known, origins);
        }
    }

    /**
     * Whose file it becomes.
     *
     * @param account when they have one
     * @param establishment at which place of the business, if at one
     * @param sender who sends it for them, when it is somebody else
     */
    public record Whose(
            @Nullable UUID account, @Nullable UUID establishment, @Nullable Sender sender) {
        /** Somebody without an account, who enters by the code of the file. */
        public static final Whose CODE = new Whose(null, null, null);

        public static Whose account(@Nullable UUID account) {
            return account == null ? CODE : new Whose(account, null, null);
        }
    }

    /** Somebody who acts for the person, and the mandate that lets them. */
    public record Sender(UUID account, UUID mandate, ActContent.Representative name) {}

    /**
     * An answer that a register holds, and what became of it.
     *
     * @param register its name inside a sentence, in each language, when the request was sent
     * @param how {@code confirmed}, {@code contested}, {@code declined}, {@code not-held}, {@code
     *     silent} or {@code asked-again}
     * @param held the register's own value; none when nothing was read
     */
    public record Known(
            String question,
            Map<String, String> register,
            String how,
            @Nullable Object held,
            @Nullable LocalDate on,
            @Nullable String note) {}

    /**
     * Where an answer came from, when the person did not type it.
     *
     * @param how {@code proposed}, {@code sent}, {@code draft} or {@code default}
     * @param by the name of the program that proposed it; empty otherwise
     */
    public record Origin(String question, String how, String by, LocalDate on) {}
}
