package org.parvis.disputes.seats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.disputes.DisputeDays;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.post.MailedLetters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters of disputes in the tray of the body that prints and mails them: they are read there until
 * they are mailed, and by nobody else. What follows is the program's to do, once the day is over on
 * which somebody may say that it was not mailed.
 */
@Component
class PrintedLetters implements MailedLetters {
    private static final Pattern KEY =
            Pattern.compile("dispute:[0-9a-f-]{36}/[0-9]{1,5}:letter:([0-9a-f-]{36})");

    private final Vault vault;
    private final DisputeDays days;

    PrintedLetters(Vault vault, DisputeDays days) {
        this.vault = vault;
        this.days = days;
    }

    private static Stream<UUID> id(String key) {
        Matcher letter = KEY.matcher(key);
        return letter.matches() ? Stream.of(UUID.fromString(letter.group(1))) : Stream.of();
    }

    private Optional<Printed> letter(JdbcClient sql, String key) {
        return id(key).findFirst()
                .flatMap(
                        id ->
                                sql.sql(SeatLetter.SELECT + "where id = :id")
                                        .param("id", id)
                                        .query(SeatLetter::of)
                                        .optional())
                .map(letter -> new Printed(sql, letter));
    }

    @Override
    public void mailed(JdbcClient sql, CaseFileId file, String key, LocalDate day, Actor.Agent by) {
        letter(sql, key).ifPresent(it -> it.mailed(day, days.today()));
    }

    @Override
    public Optional<Own> own(JdbcClient sql, CaseFileId file, String key) {
        return letter(sql, key).map(it -> it);
    }

    @Override
    public Map<String, LocalDate> mailBy(JdbcClient sql, Collection<String> keys) {
        UUID[] own = keys.stream().flatMap(PrintedLetters::id).toArray(UUID[]::new);
        return own.length == 0
                ? Map.of()
                : sql
                        .sql(SeatLetter.SELECT + "where id = any(:ids)")
                        .param("ids", own)
                        .query(SeatLetter::of)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(SeatLetter::key, SeatLetter::mailBy));
    }

    /** One of them, in the transaction and scene of the member who holds it. */
    private final class Printed implements Own {
        private final JdbcClient sql;
        private final SeatLetter letter;

        Printed(JdbcClient sql, SeatLetter letter) {
            this.sql = sql;
            this.letter = letter;
        }

        @Override
        public Optional<byte[]> pdf() {
            return sql.sql(
                            """
                            select sealed from disputes.letters
                            where id = :id and mailed_on is null
                            """)
                    .param("id", letter.id())
                    .query((row, n) -> row.getBytes("sealed"))
                    .optional()
                    .flatMap(this::opened);
        }

        private Optional<byte[]> opened(byte[] sealed) {
            byte[] bound = SeatLetter.bound(letter.id());
            return vault.find(sql, letter.file()).map(key -> vault.unseal(key, sealed, bound));
        }

        @Override
        public LocalDate mailBy() {
            return letter.mailBy();
        }

        @Override
        public boolean takesBack() {
            return letter.takesBack();
        }

        private void mailed(LocalDate day, LocalDate noted) {
            of("update disputes.letters set mailed_on = :day, noted_on = :noted where id = :id")
                    .param("day", day)
                    .param("noted", noted)
                    .update();
        }

        @Override
        public void takeBack() {
            of("""
            update disputes.letters set mailed_on = null, noted_on = null
            where id = :id and not counted
            """)
                    .update();
        }

        @Override
        public void returned(LocalDate day) {
            of("update disputes.letters set returned_on = :day where id = :id")
                    .param("day", day)
                    .update();
        }

        private JdbcClient.StatementSpec of(String text) {
            return sql.sql(text).param("id", letter.id());
        }
    }
}
