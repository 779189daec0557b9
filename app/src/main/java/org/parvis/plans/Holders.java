package org.parvis.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.Held;
import org.springframework.stereotype.Component;

/** Who has a plan, and who may do what with it. */
@Component
public class Holders {
    private final Organizations organizations;
    private final Held<PlanRules> rules;
    private final Held<List<Network>> networks;

    Holders(Organizations organizations, ContentPack pack) {
        this.organizations = organizations;
        this.rules =
                pack.held(
                        () ->
                                pack.text("plans/rules.yaml")
                                        .map(text -> PlanRules.read("rules.yaml", text))
                                        .orElse(Outcome.ok(PlanRules.NONE)),
                        PlanRules.NONE);
        this.networks =
                pack.held(
                        () ->
                                pack.text("plans/networks.yaml")
                                        .map(text -> Network.read("networks.yaml", text))
                                        .orElse(Outcome.ok(List.of())),
                        List.of());
    }

    public PlanRules rules() {
        return rules.get();
    }

    public List<Network> networks() {
        return networks.get();
    }

    /** Bodies that plan: all but those that only review the others. */
    public List<Holder> bodies() {
        return organizations.all().stream()
                .filter(one -> !one.reviews())
                .map(Holders::holder)
                .toList();
    }

    public Optional<Holder> find(String code) {
        Optional<Network> network =
                networks.get().stream().filter(one -> one.code().equals(code)).findFirst();
        return network.isPresent()
                ? network.flatMap(this::holder)
                : organizations.byCode(code).map(Holders::holder);
    }

    /** The plans that a body writes: its own, then those of the networks it answers for. */
    public List<Holder> writtenBy(Home home) {
        var written = new ArrayList<Holder>();
        organizations.byHome(home).map(Holders::holder).ifPresent(written::add);
        networks.get().stream()
                .flatMap(one -> holder(one).stream())
                .filter(one -> one.home().equals(home))
                .forEach(written::add);
        return written;
    }

    /** The networks that a body belongs to. */
    List<Network> networksOf(String body) {
        return networks.get().stream().filter(one -> one.members().contains(body)).toList();
    }

    private Optional<Holder> holder(Network network) {
        Set<Home> homes =
                network.members().stream()
                        .flatMap(code -> organizations.byCode(code).stream())
                        .map(Organization::home)
                        .collect(Collectors.toSet());
        return organizations
                .byCode(network.owner())
                .map(o -> new Holder(network.code(), o.home(), network.name(), homes, network));
    }

    private static Holder holder(Organization body) {
        return new Holder(body.code(), body.home(), body.name(), Set.of(body.home()), null);
    }

    /** Whether somebody writes plans of their body. */
    public static boolean writes(Actor.Agent agent) {
        return agent.role() == Role.MANAGER || agent.role() == Role.HEAD;
    }

    /** Whether somebody may approve and publish: the head of the body, and nobody for them. */
    public static boolean heads(Actor.Agent agent) {
        return agent.role() == Role.HEAD;
    }

    /** Whether somebody reads the plans of all for the government. */
    public boolean central(Actor.Agent agent) {
        return writes(agent) && isBody(agent.home(), rules.get().centralOffice());
    }

    /** Whether somebody helps others for the excellence centre. */
    public boolean excellence(Actor.Agent agent) {
        return writes(agent) && isBody(agent.home(), rules.get().excellenceCentre());
    }

    /** What the excellence centre is called: its own name, else that of its body. */
    public String excellenceCentre(String lang) {
        String own = rules.get().said().centre().in(lang);
        return own.isEmpty() ? name(rules.get().excellenceCentre(), lang) : own;
    }

    private boolean isBody(Home home, String code) {
        return organizations.byCode(code).map(one -> one.home().equals(home)).orElse(false);
    }

    public String name(String holder, String lang) {
        return find(holder).map(one -> one.in(lang)).orElse(holder);
    }
}
