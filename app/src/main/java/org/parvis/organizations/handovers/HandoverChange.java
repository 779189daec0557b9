package org.parvis.organizations.handovers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.BodyServices;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Handover;
import org.parvis.organizations.Organization;
import org.parvis.organizations.bodies.Handovers;
import org.parvis.organizations.bodies.OrganizationRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bodies merge and split: from a day on, another body answers for all that one did, or for some of
 * its services. A body that is split into several passes its services on by several of these.
 */
@Component
class HandoverChange implements GuardedChange {
    private final OrganizationRegister organizations;
    private final BodyServices services;

    HandoverChange(OrganizationRegister organizations, BodyServices services) {
        this.organizations = organizations;
        this.services = services;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.HANDOVER;
    }

    @Override
    public String words() {
        return "organizations.handover.";
    }

    @Override
    public boolean whole(ChangeForm typed) {
        return inService(typed.get("from")).isPresent();
    }

    private Optional<Organization> inService(String code) {
        return organizations.all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        Words w = typed.words();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.one("from", bodies(w)));
        inService(typed.get("from"))
                .ifPresent(
                        body -> {
                            fields.add(Field.one("to", others(body, w)));
                            fields.add(Field.one("what", reach(w)).hint());
                            if (!offered(body, w).isEmpty()) {
                                fields.add(Field.many("services", offered(body, w)).hint());
                            }
                            if (!body.units().isEmpty()) {
                                fields.add(Field.one("unit", units(body, w)).hint());
                            }
                            fields.add(Field.day("on").hint());
                            fields.add(Field.text("instrument").hint());
                        });
        return fields;
    }

    private List<Choice> bodies(Words w) {
        return organizations.all().stream()
                .map(body -> Choice.of(body.code(), body.name().in(w.lang())))
                .toList();
    }

    private List<Choice> others(Organization body, Words w) {
        return bodies(w).stream().filter(one -> !one.value().equals(body.code())).toList();
    }

    private static List<Choice> reach(Words w) {
        return List.of(
                Choice.of("all", w.say("organizations.handover.all")),
                Choice.of("some", w.say("organizations.handover.some")));
    }

    private List<Choice> offered(Organization body, Words w) {
        return Choice.all(services.of(body.home(), w.lang()));
    }

    private static List<Choice> units(Organization body, Words w) {
        List<Choice> units = new ArrayList<>();
        units.add(Choice.of("none", w.say("organizations.handover.noUnit")));
        body.units().forEach(u -> units.add(Choice.of(u.code(), u.name().in(w.lang()))));
        return units;
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Words w = typed.words();
        Map<String, String> what = new LinkedHashMap<>();
        Organization body = inService(typed.one("from", bodies(w))).orElseThrow();
        what.put("from", body.code());
        what.put("to", typed.one("to", others(body, w)));
        what.put("what", typed.one("what", reach(w)));
        if (what.get("what").equals("some")) {
            what.put("services", String.join(" ", typed.many("services", offered(body, w))));
            String unit = typed.get("unit");
            if (body.unit(unit).isPresent()) {
                what.put("unit", unit);
            }
        }
        typed.day("on").ifPresent(day -> what.put("on", day.toString()));
        what.put("instrument", typed.text("instrument"));
        return what;
    }

    @Override
    public List<Line> says(Change change, Words w) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("from", name(change.get("from"), w), w));
        lines.add(line("to", name(change.get("to"), w), w));
        lines.add(line("what", w.say("organizations.handover." + change.get("what")), w));
        if (!change.get("services").isEmpty()) {
            lines.add(line("services", services(change, w), w));
        }
        if (!change.get("unit").isEmpty()) {
            String unit =
                    organizations
                            .byCode(change.get("from"))
                            .flatMap(body -> body.unit(change.get("unit")))
                            .map(u -> u.name().in(w.lang()))
                            .orElse(change.get("unit"));
            lines.add(line("unit", unit, w));
        }
        lines.add(line("on", w.date(LocalDate.parse(change.get("on"))), w));
        lines.add(line("instrument", change.get("instrument"), w));
        organizations
                .handover(change.id())
                .ifPresent(one -> lines.add(line("progress", progress(one, w), w)));
        return lines;
    }

    /** From whom to whom: how far it is stands on its own page. */
    @Override
    public Map<UUID, String> abouts(List<Change> changes, Words w) {
        return changes.stream()
                .collect(
                        Collectors.toMap(
                                Change::id,
                                one ->
                                        GuardedChange.about(
                                                List.of(
                                                        line("from", name(one.get("from"), w), w),
                                                        line("to", name(one.get("to"), w), w)))));
    }

    private static String progress(Handover one, Words w) {
        return w.say(
                "organizations.handover.state." + one.state().code(), one.passed(), one.total());
    }

    private String services(Change change, Words w) {
        Map<String, String> known = services.named(w.lang());
        return String.join(
                ", ",
                change.all("services").stream()
                        .map(code -> known.getOrDefault(code, code))
                        .toList());
    }

    private String name(String code, Words w) {
        return organizations.byCode(code).map(body -> body.name().in(w.lang())).orElse(code);
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        Optional<Home> from = inService(change.get("from")).map(Organization::home);
        Optional<Home> to = inService(change.get("to")).map(Organization::home);
        if (from.isEmpty() || to.isEmpty()) {
            return Outcome.refused("organizations.change.gone");
        }
        Handovers.add(
                jobs,
                new Handover(
                        change.id(),
                        from.get(),
                        to.get(),
                        change.all("services"),
                        change.get("unit").isEmpty() ? null : change.get("unit"),
                        LocalDate.parse(change.get("on")),
                        change.get("instrument"),
                        Handover.State.WAITING,
                        0,
                        0));
        return Outcome.ok(change);
    }

    @Override
    public Optional<Link> afterwards(Change change, Actor.Agent reader, Words w) {
        return organizations
                .handover(change.id())
                .filter(one -> one.state() == Handover.State.RUNNING)
                .map(
                        one ->
                                Link.to(
                                        w.say("organizations.handover.again"),
                                        ChangePaths.one(change.id(), w)));
    }
}
