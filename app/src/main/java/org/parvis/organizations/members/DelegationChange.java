package org.parvis.organizations.members;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody becomes the one who signs decisions, by a dated written instrument of the highest
 * authority (A-2.1, s. 8). The instrument itself is kept by the body; here is what it says.
 */
@Component
class DelegationChange implements GuardedChange {
    private final Members members;
    private final InstantSource clock;
    private final ZoneId zone;

    DelegationChange(Members members, InstantSource clock, ZoneId legalZone) {
        this.members = members;
        this.clock = clock;
        this.zone = legalZone;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.DELEGATION;
    }

    @Override
    public String words() {
        return "organizations.delegation.";
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        return List.of(
                Field.one("member", members(by)),
                Field.one("standing", standings(typed.words())),
                Field.text("instrument").hint(),
                Field.day("signed"),
                Field.day("from"),
                Field.day("to").maybe().hint());
    }

    private List<Choice> members(Actor.Agent by) {
        return members.of(by.home(), today()).stream()
                .map(m -> Choice.of(m.id().toString(), m.name()))
                .toList();
    }

    private static List<Choice> standings(Words w) {
        List<Choice> choices = new ArrayList<>();
        for (Delegation.Standing standing : Delegation.Standing.values()) {
            choices.add(
                    Choice.of(
                            standing.code(),
                            w.say("organizations.delegation.standing." + standing.code())));
        }
        return choices;
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put("member", typed.one("member", members(by)));
        what.put("standing", typed.one("standing", standings(typed.words())));
        what.put("instrument", typed.text("instrument"));
        Optional<LocalDate> signed = typed.day("signed");
        Optional<LocalDate> from = typed.day("from");
        Optional<LocalDate> to = typed.maybeDay("to");
        signed.ifPresent(day -> what.put("signed", day.toString()));
        from.ifPresent(day -> what.put("from", day.toString()));
        to.ifPresent(day -> what.put("to", day.toString()));
        if (signed.isPresent() && signed.get().isAfter(today())) {
            typed.refuse("signed", "organizations.delegation.unsigned");
        }
        if (signed.isPresent() && from.isPresent() && from.get().isBefore(signed.get())) {
            typed.refuse("from", "organizations.delegation.before");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            typed.refuse("to", "organizations.change.backwards");
        }
        return what;
    }

    @Override
    public List<Line> says(Change change, Words w) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("member", members.displayName(UUID.fromString(change.get("member"))), w));
        lines.add(
                line(
                        "standing",
                        w.say("organizations.delegation.standing." + change.get("standing")),
                        w));
        lines.add(line("instrument", change.get("instrument"), w));
        lines.add(line("signed", w.date(LocalDate.parse(change.get("signed"))), w));
        lines.add(line("from", w.date(LocalDate.parse(change.get("from"))), w));
        if (!change.get("to").isEmpty()) {
            lines.add(line("to", w.date(LocalDate.parse(change.get("to"))), w));
        }
        return lines;
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        UUID member = UUID.fromString(change.get("member"));
        boolean works =
                members.find(member)
                        .filter(m -> m.home().equals(change.home()) && m.worksOn(today()))
                        .isPresent();
        if (!works) {
            return Outcome.refused("organizations.change.gone");
        }
        MemberRows.addDelegation(jobs, change.home(), delegation(change, member));
        return Outcome.ok(change);
    }

    private static Delegation delegation(Change change, UUID member) {
        String written = change.get("instrument") + " (" + change.get("signed") + ")";
        return new Delegation(
                member,
                Delegation.Standing.of(change.get("standing")),
                LocalizedText.of(written, written),
                LocalDate.parse(change.get("from")),
                maybe(change.get("to")));
    }

    private static @Nullable LocalDate maybe(String day) {
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
