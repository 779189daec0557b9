package org.parvis.organizations.bodies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A body takes another name from a day on. Its home, its files and its people stay where they are.
 */
@Component
public class RenamingChange implements GuardedChange {
    private final Organizations organizations;
    private final InstantSource clock;
    private final ZoneId zone;

    public RenamingChange(Organizations organizations, InstantSource clock, ZoneId legalZone) {
        this.organizations = organizations;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.RENAMING;
    }

    @Override
    public String words() {
        return "organizations.renaming.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(
                Field.one("body", bodies(typed.words())),
                Field.text("nameFr"),
                Field.text("sentenceFr").hint(),
                Field.text("shortFr").maybe(),
                Field.text("nameEn"),
                Field.text("sentenceEn").hint(),
                Field.text("shortEn").maybe(),
                Field.day("on").hint(),
                Field.text("instrument").hint());
    }

    private List<Choice> bodies(Words w) {
        return organizations.all().stream()
                .map(body -> Choice.of(body.code(), body.name().in(w.lang())))
                .toList();
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("body", typed.one("body", bodies(typed.words())));
        for (String field : List.of("nameFr", "sentenceFr", "nameEn", "sentenceEn")) {
            what.put(field, typed.text(field));
        }
        what.put("shortFr", typed.maybe("shortFr"));
        what.put("shortEn", typed.maybe("shortEn"));
        typed.day("on").ifPresent(day -> what.put("on", day.toString()));
        what.put("instrument", typed.text("instrument"));
        boolean same =
                organizations
                        .byCode(what.get("body"))
                        .filter(body -> body.names().equals(names(what)))
                        .isPresent();
        if (same) {
            typed.refuse("nameFr", "organizations.renaming.same");
        }
        return what;
    }

    private static Organization.Names names(Map<String, String> what) {
        LocalizedText name = text(what, "name");
        return new Organization.Names(
                name,
                text(what, "sentence"),
                get(what, "shortFr").isEmpty() || get(what, "shortEn").isEmpty()
                        ? name
                        : text(what, "short"));
    }

    private static LocalizedText text(Map<String, String> what, String field) {
        return LocalizedText.of(get(what, field + "Fr"), get(what, field + "En"));
    }

    private static String get(Map<String, String> what, String field) {
        return what.getOrDefault(field, "");
    }

    @Override
    public List<Line> says(Change change, Words w) {
        LocalDate on = LocalDate.parse(change.get("on"));
        String before =
                organizations
                        .byCode(change.get("body"))
                        .map(body -> body.nameOn(on.minusDays(1)).in(w.lang()))
                        .orElse(change.get("body"));
        return List.of(
                line("before", before, w),
                line("nameFr", change.get("nameFr"), w),
                line("nameEn", change.get("nameEn"), w),
                line("on", w.date(on), w),
                line("instrument", change.get("instrument"), w));
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        return organizations
                .byCode(change.get("body"))
                .map(body -> Outcome.ok(carryOut(jobs, change, body)))
                .orElseGet(() -> Outcome.refused("organizations.change.gone"));
    }

    private Change carryOut(JdbcClient jobs, Change change, Organization body) {
        Renamings.add(
                jobs,
                change.id(),
                body.home().id(),
                LocalDate.parse(change.get("on")),
                names(change.what()),
                change.get("instrument"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Renamings.carryOut(jobs, today, clock.instant());
        return change;
    }
}
