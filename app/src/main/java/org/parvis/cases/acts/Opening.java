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
 * What is needed to open a file, by whichever door it came.
 *
 * @param receivedOn legal date of receipt by the door's rule, not the date of entry
 * @param written only a decision on a written request can be reviewed, and the person is told
 * @param account whose file it becomes, when they have an account
 * @param establishment at which place of the business whose file it becomes, if at one
 * @param sender who sends it for them, when it is somebody else
 * @param ownMotion why the body opens it, when nobody asked
 * @param closedFor the body in whose queue it stands, when it is closed to that body's members
 * @param evidence what shows the legal date (postmark, fax report), for doors other than the web
 */
public record Opening(
        CaseFileId file,
        ServiceDefinition service,
        Channel channel,
        LocalDate receivedOn,
        Instant at,
        boolean written,
        @Nullable String evidence,
        String lang,
        String title,
        ActContent.Contact requester,
        Map<String, Object> answers,
        List<ActContent.Attachment> attachments,
        List<Map<String, Object>> explanations,
        @Nullable UUID account,
        @Nullable UUID establishment,
        @Nullable UUID linkedFile,
        List<Opening.Known> known,
        List<Opening.Origin> origins,
        @Nullable Sender sender,
        @Nullable OwnMotion ownMotion,
        @Nullable Home closedFor) {
    /** Somebody who acts for the person, and the mandate that lets them. */
    public record Sender(UUID account, UUID mandate, ActContent.Representative name) {}

    /** The same with the papers that came. */
    public Opening with(List<ActContent.Attachment> papers) {
        return with(papers, establishment, closedFor);
    }

    /** The same, at one place of the business or at none. */
    public Opening at(@Nullable UUID place) {
        return with(attachments, place, closedFor);
    }

    /**
     * The same, closed to all but those who are named its members: it lives in the closed home of
     * that body, whose queue says no more than that it is there.
     */
    public Opening closedFor(Home body) {
        if (!file.home().equals(body.closed())) {
            throw new IllegalArgumentException("A closed file lives in the closed home of a body");
        }
        return with(attachments, establishment, body);
    }

    private Opening with(
            List<ActContent.Attachment> papers, @Nullable UUID place, @Nullable Home body) {
        return new Opening(
                file,
                service,
                channel,
                receivedOn,
                at,
                written,
                evidence,
                lang,
                title,
                requester,
                answers,
                papers,
                explanations,
                account,
                place,
                linkedFile,
                known,
                origins,
                sender,
                ownMotion,
                body);
    }

    /** What came by another door: registers were not asked, and somebody typed every answer. */
    public Opening(
            CaseFileId file,
            ServiceDefinition service,
            Channel channel,
            LocalDate receivedOn,
            Instant at,
            boolean written,
            @Nullable String evidence,
            String lang,
            String title,
            ActContent.Contact requester,
            Map<String, Object> answers,
            List<ActContent.Attachment> attachments,
            List<Map<String, Object>> explanations,
            @Nullable UUID account,
            @Nullable UUID linkedFile,
            List<Opening.Known> known) {
        this(
                file,
                service,
                channel,
                receivedOn,
                at,
                written,
                evidence,
                lang,
                title,
                requester,
                answers,
                attachments,
                explanations,
                account,
                null,
                linkedFile,
                known,
                List.of(),
                null,
                null,
                null);
    }

    /** The last day on which the person is told of a file that the body opened. */
    @Nullable LocalDate tellBy() {
        return ownMotion == null ? null : ownMotion.tellBy();
    }

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
