package org.parvis.cases.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Reads;
import org.parvis.audit.Told;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Words;
import org.parvis.mandates.BusinessActivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in the files of a business by those who act for it, and who opened them. */
@Component
class DoneForBusiness implements BusinessActivity {
    private final Reads reads;
    private final Catalogue catalogue;

    DoneForBusiness(Reads reads, Catalogue catalogue) {
        this.reads = reads;
        this.catalogue = catalogue;
    }

    @Override
    public List<Done> before(JdbcClient sql, UUID business, Instant moment, int most, Words w) {
        List<Done> done = new ArrayList<>(acts(sql, moment, most, w));
        List<Told> opened =
                reads.ofAccount(sql, business, moment, most).stream()
                        .filter(told -> told.name() != null)
                        .toList();
        Map<UUID, String> known = references(sql, opened);
        for (Told told : opened) {
            String name = told.name();
            done.add(
                    new Done(
                            told.at(),
                            name == null ? "" : name,
                            w.say("cases.done.opened"),
                            known.get(told.file())));
        }
        return done;
    }

    private List<Done> acts(JdbcClient sql, Instant moment, int most, Words w) {
        return sql.sql("select * from cases.done_for_me(?, ?)")
                .param(moment.atOffset(ZoneOffset.UTC))
                .param(most)
                .query(
                        (row, n) ->
                                new Done(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        orEmpty(row.getString("name")),
                                        say(row.getString("kind"), row.getString("service"), w),
                                        row.getString("reference")))
                .list();
    }

    private String say(String kind, String service, Words w) {
        String key = "cases.done." + kind;
        String name = catalogue.service(service).map(s -> s.name().in(w.lang())).orElse(service);
        return w.has(key)
                ? w.say(key, w.typeset(name))
                : w.say("cases.done.other", w.typeset(name));
    }

    private static Map<UUID, String> references(JdbcClient sql, List<Told> opened) {
        Map<UUID, String> known = new HashMap<>();
        if (!opened.isEmpty()) {
            sql.sql("select case_file, reference from cases.person_files where case_file = any (?)")
                    .param(opened.stream().map(Told::file).distinct().toArray(UUID[]::new))
                    .query(
                            row -> {
                                known.put(
                                        row.getObject("case_file", UUID.class),
                                        row.getString("reference"));
                            });
        }
        return known;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
