package org.parvis.cases.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.FileRead;
import org.parvis.audit.Reads;
import org.parvis.cases.PersonalInformation;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.Offices;
import org.parvis.documents.keys.BodyKeys;
import org.parvis.documents.keys.KeyGrade;
import org.parvis.ds.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who knows a file beside its person: who of the body opened it, as the journal of readings says,
 * and who acted in it, which nobody does unread; and who opened it in the person's place. What is
 * handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class FileReaders {
    private final Offices offices;
    private final Services services;
    private final Acting acting;
    private final BodyKeys keys;

    FileReaders(Offices offices, Services services, Acting acting, BodyKeys keys) {
        this.keys = keys;
        this.offices = offices;
        this.services = services;
        this.acting = acting;
    }

    /**
     * Those who know it.
     *
     * @param told a line for each of them, the latest first
     * @param askWhy where one asks why it was read, when somebody opened it
     * @param unlocks against whom its keys hold, and against whom they do not
     */
    record Readers(List<String> told, @Nullable String askWhy, String unlocks) {}

    /** When each member acted last in a file, by their identity. */
    Map<UUID, Instant> hands(JdbcClient sql, CaseFile head, List<StoredAct> acts) {
        Map<Integer, Instant> last = new HashMap<>();
        acts.forEach(act -> last.put(act.envelope().party(), act.envelope().at()));
        Map<UUID, Instant> hands = new LinkedHashMap<>();
        sql.sql(
                        """
                        select number, member from cases.parties
                        where home = ? and case_file = ? and member is not null
                        order by number desc
                        """)
                .param(head.id().home().id())
                .param(head.id().id())
                .query(
                        row -> {
                            Instant at = last.get(row.getInt("number"));
                            if (at != null) {
                                hands.put(row.getObject("member", UUID.class), at);
                            }
                        });
        return hands;
    }

    /**
     * All of them.
     *
     * @param forThem who opened it in the place of the person who looks
     */
    Readers of(
            CaseFile head,
            List<FileRead> reads,
            List<Reads.ForThem> forThem,
            Map<UUID, Instant> hands,
            Words w) {
        Map<UUID, List<FileRead>> byMember = new LinkedHashMap<>();
        for (FileRead read : reads) {
            byMember.computeIfAbsent(read.member(), member -> new ArrayList<>()).add(read);
        }
        List<String> told = new ArrayList<>();
        byMember.forEach((member, lines) -> told.add(line(offices.nameOf(member), lines, w)));
        hands.forEach(
                (member, at) -> {
                    if (!byMember.containsKey(member)) {
                        String name = offices.nameOf(member);
                        told.add(w.say("cases.file.hand", name, w.dateTime(at)));
                    }
                });
        forThem.forEach(
                read ->
                        told.add(
                                w.say(
                                        "cases.file.readerForYou",
                                        read.name(),
                                        read.times(),
                                        between(read.hour(), w))));
        return new Readers(
                told,
                reads.isEmpty() ? null : askWhy(head, w),
                unlocks(keys.grade(head.id().home()), w));
    }

    private static String unlocks(KeyGrade grade, Words w) {
        return switch (grade) {
            case SAME_MACHINE -> w.say("cases.file.unlocks.machine");
            case BODYS_KEYS -> w.say("cases.file.unlocks.body");
        };
    }

    private String line(String name, List<FileRead> reads, Words w) {
        List<FileRead> opened = reads.stream().filter(read -> !exported(read)).toList();
        List<String> said = new ArrayList<>();
        if (!opened.isEmpty()) {
            String last = between(opened.getFirst().hour(), w);
            said.add(w.say("cases.file.reader", name, opened.size(), last));
        }
        reads.stream()
                .filter(FileReaders::exported)
                .findFirst()
                .ifPresent(
                        read ->
                                said.add(
                                        w.say("cases.file.exported", name, w.dateTime(read.at()))));
        return String.join(" ", said);
    }

    /** The hour is known, not each opening in it: a minute would be that of the first only. */
    private String between(Instant hour, Words w) {
        return w.say(
                "cases.file.between",
                w.date(acting.day(hour)),
                w.time(hour),
                w.time(hour.plus(1, ChronoUnit.HOURS)));
    }

    private static boolean exported(FileRead read) {
        return read.purpose().equals("export");
    }

    private @Nullable String askWhy(CaseFile head, Words w) {
        String about = w.say("cases.file.why", head.reference());
        return services.current(PersonalInformation.SERVICE)
                .map(s -> PersonalInformation.begin(s, "reading", w))
                .map(
                        begin ->
                                begin
                                        + "&answer.about="
                                        + URLEncoder.encode(about, StandardCharsets.UTF_8))
                .orElse(null);
    }
}
