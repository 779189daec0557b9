package org.parvis.disputes.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.Mediator;
import org.parvis.disputes.Safety;
import org.parvis.disputes.Side;
import org.parvis.disputes.seats.DisputeMail;
import org.parvis.disputes.seats.Reach;
import org.parvis.disputes.seats.Seats;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws a mediator among those whom a programme accredits: of the language and the subject, with
 * nothing to do with either party, and of those the one with the fewest disputes at hand. Between
 * equals a digest of the file and their code decides, which anybody may compute again. Why each was
 * or was not is kept for the body.
 */
@Component
class Drawing {
    private final DisputeFiles files;
    private final Seats seats;
    private final TakingUp opening;
    private final DisputeMail mail;
    private final DisputeDays days;

    Drawing(DisputeFiles files, Seats seats, TakingUp opening, DisputeMail mail, DisputeDays days) {
        this.files = files;
        this.seats = seats;
        this.opening = opening;
        this.mail = mail;
        this.days = days;
    }

    /**
     * Draws where somebody asked, or both sides are apart, and nobody was drawn; whoever comes
     * second finds it done. Of sides that are apart nobody is left with the other: without anybody
     * who mediates it ends.
     */
    void mediate(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        draw(jobs, file, program);
        Dispute dispute = files.of(file);
        if (Safety.apart(dispute)
                && dispute.claim().isPresent()
                && dispute.mediator().isEmpty()
                && !dispute.stage().over()) {
            files.write(file, new DisputeAct.Stopped(days.now()));
        }
    }

    private void draw(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        Dispute dispute = files.of(file);
        Claim claim = dispute.claim().orElse(null);
        if (claim != null
                && (dispute.asked().isPresent() || Safety.apart(dispute))
                && dispute.drawn().isEmpty()
                && !dispute.stage().over()) {
            draw(jobs, seats.of(jobs, file), claim, program);
        }
    }

    private void draw(
            JdbcClient jobs, List<Seats.Seat> table, Claim claim, DisputeProgram program) {
        // two draws at once would both find the same one free
        jobs.sql("lock table disputes.mediations in share row exclusive mode").update();
        Seats.Seat first = table.getFirst();
        Map<String, Integer> load = load(jobs);
        Set<String> before = before(jobs, first.file());
        List<String> each = new ArrayList<>();
        Optional<Mediator> drawn =
                program.mediators().stream()
                        .filter(one -> fits(one, before, table, claim, each))
                        .min(
                                Comparator.<Mediator>comparingInt(
                                                one -> load.getOrDefault(one.code(), 0))
                                        .thenComparing(one -> lot(first.file(), one)));
        drawn.ifPresent(one -> each.add(one.code() + "=drawn:" + load.getOrDefault(one.code(), 0)));
        files.write(first.file(), new AttendanceAct.Considered(each));
        int party = drawn.map(one -> seated(jobs, first, one)).orElse(0);
        files.write(
                first.file(),
                new AttendanceAct.Drawn(party, drawn.map(Mediator::name).orElse(""), days.today()));
    }

    private int seated(JdbcClient jobs, Seats.Seat first, Mediator one) {
        Seats.Seat seat =
                opening.join(
                        jobs, first, Side.MEDIATOR.own(), one.name(), Reach.email(one.email()));
        jobs.sql(
                        """
                        insert into disputes.mediations (home, case_file, mediator, since)
                        values (:home, :file, :mediator, :since)
                        """)
                .param("home", first.file().home().id())
                .param("file", first.file().id())
                .param("mediator", one.code())
                .param("since", days.today())
                .update();
        seats.told(jobs, seat, TableNotices.happened(files.said(first.file())));
        mail.invite(jobs, seat);
        return seat.number();
    }

    /** Who mediated there already: whoever is not there any more recused themselves. */
    private static Set<String> before(JdbcClient jobs, CaseFileId file) {
        return Set.copyOf(
                jobs.sql(
                                """
                                select mediator from disputes.mediations
                                where home = :home and case_file = :file
                                """)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .query(String.class)
                        .list());
    }

    /** How many disputes each has at hand. */
    private static Map<String, Integer> load(JdbcClient jobs) {
        Map<String, Integer> load = new HashMap<>();
        jobs.sql(
                        """
                        select mediator, count(*) as n from disputes.mediations
                        where until is null group by mediator
                        """)
                .query(
                        row -> {
                            load.put(row.getString("mediator"), row.getInt("n"));
                        });
        return load;
    }

    private static boolean fits(
            Mediator one,
            Set<String> before,
            List<Seats.Seat> table,
            Claim claim,
            List<String> each) {
        String why = before.contains(one.code()) ? "recused" : against(one, table, claim);
        if (!why.isEmpty()) {
            each.add(one.code() + "=" + why);
        }
        return why.isEmpty();
    }

    /** Why they cannot; empty where nothing stands against it. */
    private static String against(Mediator one, List<Seats.Seat> table, Claim claim) {
        if (!one.languages().contains(table.getFirst().contact().lang())) {
            return "language";
        }
        if (!one.subjects().isEmpty() && !one.subjects().contains(claim.subject())) {
            return "subject";
        }
        return table.stream().map(Seats.Seat::contact).anyMatch(it -> Conflicts.between(one, it))
                ? "conflict"
                : "";
    }

    private static String lot(CaseFileId file, Mediator one) {
        return HexFormat.of()
                .formatHex(Digests.of("disputes.draw", file.id().toString(), one.code()));
    }

    /** What ended leaves its mediator free for another. */
    void ended(JdbcClient jobs, CaseFileId file) {
        jobs.sql(
                        """
                        update disputes.mediations set until = :today
                        where home = :home and case_file = :file and until is null
                        """)
                .param("today", days.today())
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }
}
