package org.parvis.access;

/** What the rooms of public bodies hold. */
final class SeedOfBodies {
    private final World world;

    private SeedOfBodies(World world) {
        this.world = world;
    }

    static void plant(World world) {
        SeedOfBodies seed = new SeedOfBodies(world);
        seed.mandates();
        seed.queue();
        seed.privacy();
        seed.steward();
        seed.plans();
        seed.help();
    }

    private void mandates() {
        Visitor representative = world.role("representative");
        representative
                .go("/fr/compte/mandats")
                .submit("main li:contains(Marguerite) form[action$='/agir']");
        world.name(
                "mandate",
                world.role("owner")
                        .go("/fr/compte/mandats")
                        .page()
                        .select("main a[href^='/fr/compte/mandats/']")
                        .eachAttr("href")
                        .getLast()
                        .replaceAll(".*/", ""));
        Visitor business = world.role("business");
        business.go("/fr/compte/mandats").submit("main li:contains(Cabinet) form[action$='/agir']");
        for (int place = 0; place < 2; place++) {
            business.go("/fr/compte/entreprise/etablissements").submit("button[name=register]");
        }
        world.name(
                "establishment",
                business.go("/fr/compte/entreprise/etablissements")
                        .page()
                        .html()
                        .replaceAll("(?s).*/etablissements/([0-9a-f-]{36}).*", "$1"));
        world.name(
                "client",
                business.go("/fr/compte/entreprise/clients")
                        .linked("/fr/compte/entreprise/clients/"));
    }

    private void queue() {
        Visitor agent = world.role("agent");
        agent.go("/fr/equipe/file");
        String file = agent.found("input[name=file]").val();
        agent.submit("#repartir", "file", file);
        world.name("batch", last(agent));
        agent.go("/fr/equipe/envois/nouveau?channel=web")
                .submit(
                        "button[value=preview]",
                        "subjectFr",
                        "Nos bureaux",
                        "textFr",
                        "Nos bureaux déménagent dès lundi.")
                .submit("button[value=send]");
        world.name("mailing", last(agent));
        String letter = "main a:contains(" + world.value("paper") + ")";
        world.name(
                "letter",
                agent.go("/fr/equipe/lettres").found(letter).attr("href").replaceAll(".*/", ""));
        world.name(
                "scan", agent.go("/fr/equipe/arrivages/lots").linked("/fr/equipe/arrivages/lots/"));
        world.name("item", agent.go("/fr/equipe/arrivages").linked("/fr/equipe/arrivages/0"));
        world.name(
                "held",
                "0"
                        + world.role("designer")
                                .go("/fr/equipe/donnees-inventaire")
                                .linked("/fr/equipe/donnees-inventaire/0"));
        world.name("member", agent.go("/fr/equipe/membres").linked("/fr/equipe/membres/"));
    }

    private void privacy() {
        Visitor officer = world.role("responsible");
        officer.go("/fr/equipe/vie-privee/incidents/nouveau")
                .submit(
                        "form[action$='/nouveau']",
                        "information",
                        "Noms " + Planted.INCIDENT.word(),
                        "circumstances",
                        "Essai",
                        "happened",
                        "hier",
                        "reasoning",
                        "Essai",
                        "measures",
                        "Aucune",
                        "known",
                        "2026-11-02",
                        "people",
                        "1",
                        "sensitivity",
                        "1",
                        "consequences",
                        "1",
                        "likelihood",
                        "1",
                        "serious",
                        "no");
        world.name(
                "incident",
                officer.go("/fr/equipe/vie-privee/incidents")
                        .page()
                        .select("main a[href~=incidents/[0-9a-f]{8}]")
                        .attr("href")
                        .replaceAll(".*/", ""));
    }

    private void steward() {
        Visitor steward = world.role("steward");
        steward.go("/fr/equipe/changements/proposer/programme?how=new")
                .submit(
                        "form:has([name=why])",
                        "name",
                        "Logiciel " + Planted.CHANGE.word(),
                        "reach",
                        "all",
                        "why",
                        "Essai.");
        world.name("change", last(steward));
        steward.go("/fr/equipe/changements/proposer/programme?how=new")
                .submit(
                        "form:has([name=why])",
                        "name",
                        "Logiciel de la visite",
                        "reach",
                        "all",
                        "why",
                        "Essai.");
        String approved = last(steward);
        world.role("second-steward")
                .go("/fr/equipe/changements/" + approved)
                .submit("form:has(input[value=approve])");
        world.name("approved", approved);
        steward.go("/fr/equipe/portails")
                .submit(
                        "form:has([name=often])",
                        "kind",
                        "ckan",
                        "address",
                        "https://donnees.ville.example",
                        "body",
                        "ville-quebec",
                        "often",
                        "");
        world.name("origin", last(steward));
    }

    private void plans() {
        Visitor head = world.role("head");
        head.go("/fr/equipe/plans/ville-quebec").submit("button[value=open]");
        head.go("/fr/equipe/plans/ville-quebec/vision")
                .submit("form[action$='/vision']", "vision", "Un plan " + Planted.PLAN.word());
    }

    private void help() {
        Visitor head = world.role("head");
        head.go("/fr/equipe/entraide/aide")
                .submit(
                        "form[action$='/aide']",
                        "subject",
                        "Essayer",
                        "words",
                        "Comment ? " + Planted.HELP.word());
        world.name(
                "help",
                head.go("/fr/equipe/entraide")
                        .page()
                        .select("main a[href~=aide/[0-9a-f]{8}]")
                        .attr("href")
                        .replaceAll(".*/", ""));
        world.name(
                "solution",
                head.go("/fr/equipe/entraide").linked("/fr/equipe/entraide/solutions/"));
        Visitor central = world.role("central");
        central.go("/fr/equipe/bureau-central/appels")
                .submit(
                        "form[action$='/appels']",
                        "title",
                        "Inventaire",
                        "words",
                        "Combien ?",
                        "due-day",
                        "1",
                        "due-month",
                        "3",
                        "due-year",
                        "2040");
        world.name("call", head.go("/fr/equipe/plans").linked("/fr/equipe/appels/"));
    }

    private static String last(Visitor visitor) {
        return visitor.address().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }
}
