package org.parvis.organizations.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.BodyServices;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A program of others may enter: a new one, other powers, or a new secret. */
@Component
class ProgramChange implements GuardedChange {
    /** To propose answers to forms. */
    private static final String ACT = "drafts";

    /** To prepare open data, for bodies whose members answer for it. */
    private static final String DATA = "data";

    private static final List<String> WAYS = List.of("new", "powers", "secret");

    private final Programs programs;
    private final BodyServices services;

    ProgramChange(Programs programs, BodyServices services) {
        this.programs = programs;
        this.services = services;
    }

    @Override
    public GuardedSetting setting() {
        return GuardedSetting.PROGRAM;
    }

    @Override
    public String words() {
        return "organizations.program.";
    }

    @Override
    public boolean whole(ChangeForm typed) {
        return WAYS.contains(typed.get("how"));
    }

    @Override
    public List<Field> fields(Actor.Agent by, ChangeForm typed) {
        Words w = typed.words();
        String how = typed.get("how");
        List<Field> fields = new ArrayList<>();
        fields.add(Field.one("how", ways(w)));
        if (how.equals("new")) {
            fields.add(Field.text("name").hint());
        } else if (whole(typed)) {
            fields.add(Field.one("client", inUse()));
        }
        if (how.equals("new") || how.equals("powers")) {
            fields.add(Field.one("reach", reach(w)));
            fields.add(Field.many("services", offered(w)).hint());
        }
        return fields;
    }

    private static List<Choice> ways(Words w) {
        return WAYS.stream()
                .map(way -> Choice.of(way, w.say("organizations.program.how." + way)))
                .toList();
    }

    private List<Choice> inUse() {
        return programs.all().stream()
                .filter(one -> one.revokedAt() == null)
                .map(one -> Choice.of(one.client(), one.name()))
                .toList();
    }

    private static List<Choice> reach(Words w) {
        return List.of(
                Choice.of("all", w.say("organizations.program.reach.all")),
                Choice.of("some", w.say("organizations.program.reach.some")),
                Choice.of("data", w.say("organizations.program.reach.data")));
    }

    private List<Choice> offered(Words w) {
        return Choice.all(services.named(w.lang()));
    }

    @Override
    public Map<String, String> read(Actor.Agent by, ChangeForm typed) {
        Words w = typed.words();
        Map<String, String> what = new LinkedHashMap<>();
        String how = typed.one("how", ways(w));
        what.put("how", how);
        if (how.equals("new")) {
            what.put("name", typed.text("name"));
            if (!typed.get("name").isEmpty()
                    && Programs.name(typed.get("name")) instanceof Outcome.Refused<String>) {
                typed.refuse("name", "organizations.program.badName");
            }
        } else {
            what.put("client", typed.one("client", inUse()));
        }
        if (!how.equals("secret")) {
            what.put("reach", typed.one("reach", reach(w)));
            if (typed.get("reach").equals("some")) {
                what.put("services", String.join(" ", typed.many("services", offered(w))));
            }
        }
        return what;
    }

    @Override
    public Map<UUID, String> abouts(List<Change> changes, Words w) {
        Map<String, String> names =
                programs.all().stream()
                        .collect(
                                Collectors.toMap(Programs.Program::client, Programs.Program::name));
        return changes.stream()
                .collect(
                        Collectors.toMap(
                                Change::id,
                                one -> GuardedChange.about(named(one, name(one, names), w))));
    }

    private static String name(Change change, Map<String, String> names) {
        String client = change.get("client");
        return change.get("name").isEmpty()
                ? names.getOrDefault(client, client)
                : change.get("name");
    }

    private List<Line> named(Change change, String name, Words w) {
        return List.of(
                line("how", w.say(words() + "how." + change.get("how")), w), line("name", name, w));
    }

    @Override
    public List<Line> says(Change change, Words w) {
        List<Line> lines = new ArrayList<>(named(change, name(change), w));
        if (!change.get("reach").isEmpty()) {
            lines.add(
                    line(
                            "services",
                            ProgramWords.powers(scopes(change), services.named(w.lang()), w),
                            w));
        }
        return lines;
    }

    private String name(Change change) {
        return change.get("name").isEmpty()
                ? programs.find(change.get("client"))
                        .map(Programs.Program::name)
                        .orElse(change.get("client"))
                : change.get("name");
    }

    private static Set<String> scopes(Change change) {
        Set<String> scopes = new LinkedHashSet<>();
        if (change.get("reach").equals("all")) {
            scopes.add(ACT);
        } else if (change.get("reach").equals("data")) {
            scopes.add(DATA);
        } else {
            for (String service : change.all("services")) {
                scopes.add(ACT + ":" + service);
            }
        }
        return scopes;
    }

    @Override
    public Outcome<Change> carryOut(JdbcClient jobs, Change change) {
        boolean done =
                switch (change.get("how")) {
                    case "new" -> {
                        programs.prepare(jobs, change.id(), change.get("name"), scopes(change));
                        yield true;
                    }
                    case "powers" -> programs.allow(jobs, change.get("client"), scopes(change));
                    case "secret" -> programs.renew(jobs, change.id(), change.get("client"));
                    default -> false;
                };
        return done ? Outcome.ok(change) : Outcome.refused("organizations.change.gone");
    }

    /** The secret is for whoever asked for it. */
    @Override
    public Optional<Link> afterwards(Change change, Actor.Agent reader, Words w) {
        return change.proposedBy().equals(reader.member())
                        && programs.awaiting(change.id()).isPresent()
                ? Optional.of(
                        Link.to(
                                w.say("organizations.program.take"),
                                ProgramPages.secret(change.id(), w)))
                : Optional.empty();
    }
}
