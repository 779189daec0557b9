package org.parvis.payments.till;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.payments.Till;
import org.parvis.platform.Scenes;
import org.parvis.platform.words.Spreadsheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The books of a body over some days, for its accounting: each line of each movement, with what
 * debit and credit come to. It names numbers of files, and nobody.
 */
@Controller
class JournalExport {
    private static final int DECIMALS = 2;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Scenes scenes;

    JournalExport(Scenes scenes) {
        this.scenes = scenes;
    }

    @GetMapping({"/fr/equipe/paiements/journal.csv", "/en/team/payments/journal.csv"})
    void journal(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response,
            Words w)
            throws IOException {
        if (!Till.mayWaive(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LocalDate first = day(from, LocalDate.EPOCH);
        LocalDate last = day(to, LocalDate.of(9999, 12, 31));
        List<List<String>> rows = rows(agent, first, last);
        Writer out = Spreadsheet.download(response, "journal.csv");
        Spreadsheet table =
                new Spreadsheet(out, List.of(w.say("payments.journal.columns").split(";")));
        rows.forEach(table::row);
        table.flush();
        out.flush();
    }

    private List<List<String>> rows(Actor.Agent agent, LocalDate first, LocalDate last) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select m.id, m.day, m.what, m.reason, m.file, p.account, p.cents
                                        from payments.movements m
                                        join payments.postings p on p.movement = m.id
                                        where m.home = ? and m.day between ? and ?
                                        order by m.day, m.id, p.account
                                        """)
                                .param(agent.home().id())
                                .param(first)
                                .param(last)
                                .query(JournalExport::cells)
                                .list());
    }

    private static List<String> cells(ResultSet row, int n) throws SQLException {
        long cents = row.getLong("cents");
        return List.of(
                row.getString("id"),
                row.getString("day"),
                row.getString("account"),
                dollars(cents),
                dollars(-cents),
                row.getString("file"),
                row.getString("what") + " " + row.getString("reason"));
    }

    /** Empty where it is of the other side. */
    private static String dollars(long cents) {
        return cents <= 0 ? "" : BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            // four digits of a year: what is further off is no day of any books
            return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeParseException notADay) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
